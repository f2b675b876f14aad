namespace Alicerce.Infra.StateMachines;

/// <summary>What undoes or reports a work of several states that stopped half way.</summary>
public static class Compensation
{
    /// <summary>The same states, of which each task that fails for any reason that it does not catch goes on there.</summary>
    public static IEnumerable<State> CompensatedBy(this IEnumerable<State> states, string next) =>
        states.Select(state => state is TaskState task && !task.Catches.Any(handler => handler.Errors.Contains(TaskErrors.All))
            ? task with { Catches = task.Catches.Add(new ErrorHandler([TaskErrors.All], next)) }
            : state);
}
