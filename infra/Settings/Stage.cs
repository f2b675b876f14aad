namespace Alicerce.Infra.Settings;

public enum Stage
{
    Dev,
    Staging,
    Prod,
}
