using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace Alicerce.Protocol.Tests;

public sealed class MethodCatalogueTests
{
    public static IEnumerable<TestCaseData> Services()
    {
        yield return Case(AnalyzerReflection.Descriptor, typeof(AnalyzerMethods));
        yield return Case(CallbackReflection.Descriptor, typeof(CallbacksMethods));
        yield return Case(EngineReflection.Descriptor, typeof(EngineMethods));
        yield return Case(ResourceReflection.Descriptor, typeof(ResourceMonitorMethods));

        static TestCaseData Case(FileDescriptor file, System.Type catalogue) =>
            new TestCaseData(file.Services.Single(), catalogue).SetArgDisplayNames(catalogue.Name);
    }

    [TestCaseSource(nameof(Services))]
    public void The_catalogue_has_every_method_of_the_service_with_its_messages(
        ServiceDescriptor service, System.Type catalogue)
    {
        var declared = service.Methods.Select(method =>
            $"/{service.FullName}/{method.Name}({method.InputType.FullName}): {method.OutputType.FullName}");

        var offered = catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property =>
        {
            var messages = property.PropertyType.GetGenericArguments()
                .Select(type => ((IMessage)Activator.CreateInstance(type)!).Descriptor.FullName).ToList();
            return $"{property.GetValue(null)}({messages[0]}): {messages[1]}";
        });

        Assert.That(offered, Is.EquivalentTo(declared));
    }
}
