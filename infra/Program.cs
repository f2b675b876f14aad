using Alicerce.Infra;
using Alicerce.Infra.Settings;

return await Deployment.RunAsync(() => Foundation.Build(StackSettings.Load()));
