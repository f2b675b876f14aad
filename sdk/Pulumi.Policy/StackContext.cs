using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>What surrounds a validation of the whole stack, and where its violations are reported.</summary>
public sealed class StackContext : PolicyContext
{
    private readonly ViolationSink _violations;
    private readonly List<UnjudgedResource> _unjudged = [];
    private bool _judgesOneByOne;
    private bool _hasJudged;

    internal StackContext(PolicyRun run, StackResources resources, ViolationSink violations)
        : base(run)
    {
        Resources = resources;
        _violations = violations;
    }

    /// <summary>Every resource of the stack, in the order of the engine.</summary>
    public StackResources Resources { get; }

    internal override IReadOnlyList<UnjudgedResource> Unjudged => _unjudged;

    internal override bool HasJudgedSome => _hasJudged;

    internal override bool HasFoundNothing => _judgesOneByOne && !_hasJudged && _unjudged.Count == 0;

    /// <summary>
    /// Judges resources one by one. A value that is not known yet, and <see cref="PolicyContext.NotApplicable"/>, end
    /// the judgement of that resource only: it is reported for itself, and the others are still judged. A policy that
    /// judges resources one by one and finds none has nothing to say about the stack.
    /// </summary>
    /// <param name="resources">The resources, such as those of one type.</param>
    /// <param name="judge">Reports what is wrong with one of them.</param>
    public void ForEach(IEnumerable<StackResource> resources, Action<StackResource> judge)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(judge);
        _judgesOneByOne = true;
        foreach (var resource in resources)
        {
            try
            {
                judge(resource);
                _hasJudged = true;
            }
            catch (Exception exception) when (IsAboutOneResource(exception.GetBaseException()))
            {
                _unjudged.Add(new UnjudgedResource(resource, exception.GetBaseException()));
            }
        }
    }

    /// <summary>
    /// Judges the resources of one type one by one; what is unknown about one does not keep it from the others.
    /// </summary>
    /// <typeparam name="TResource">The view of that type.</typeparam>
    /// <param name="judge">Reports what is wrong with one of them.</param>
    public void ForEach<TResource>(Action<TypedResource<TResource>> judge)
        where TResource : struct, IResourceView<TResource> =>
        ForEach(
            Resources.OfType(TResource.ResourceType),
            resource => judge(new TypedResource<TResource>(TResource.Of(resource.Properties), resource)));

    /// <summary>Reports that the stack as a whole violates the policy.</summary>
    /// <param name="message">What is wrong, where, and what to do. The policy's description is put in front.</param>
    public void ReportViolation(string message) => _violations.Report(new Violation(message));

    /// <summary>Reports that one resource makes the stack violate the policy.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="message">What is wrong, where, and what to do. The policy's description is put in front.</param>
    public void ReportViolation(StackResource resource, string message) =>
        _violations.Report(new Violation(message) { Urn = resource.Urn });

    /// <summary>
    /// Reports a violation that names a resource, or that differs from the policy's own severity or level.
    /// </summary>
    /// <param name="violation">What is wrong.</param>
    public void ReportViolation(Violation violation) => _violations.Report(violation);

    private bool IsAboutOneResource(Exception exception) => exception switch
    {
        UnknownValueException => true,
        NotApplicableException reason => reason.Context == this,
        _ => false,
    };
}
