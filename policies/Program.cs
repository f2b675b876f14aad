using Alicerce.Policies;

return await PolicyPackHost.RunAsync(args, AwsFoundationPack.For);
