namespace Alicerce.Engine.Plan;

/// <summary>Decodes the properties of a resource of the baseline.</summary>
public interface IPriorProperties
{
    PropertyMap Inputs();

    PropertyMap Outputs();
}
