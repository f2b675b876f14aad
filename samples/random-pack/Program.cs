using Pulumi.Policy;
using RandomPack;

return await PolicyPackHost.RunAsync(args, stack =>
{
    Console.WriteLine(stack.IsKnown ? $"Checking stack {stack.Name} of {stack.Project}." : "Checking without a stack.");
    return RandomPolicies.Pack;
});
