namespace Alicerce.ObjectStore;

/// <summary>
/// Hears of every new object, also when the process dies in between: an event is prepared before its object is there,
/// and published after. One that was only prepared may be about an object that never came.
/// </summary>
public interface IObjectEvents
{
    /// <summary>Keeps the event where the next process finds it.</summary>
    void Prepare(ObjectCreatedEvent created);

    /// <summary>The object is there.</summary>
    void Publish(ObjectCreatedEvent created);
}
