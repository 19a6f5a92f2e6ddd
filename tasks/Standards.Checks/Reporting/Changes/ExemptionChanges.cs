using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting.Changes;

/// <summary>What a build's report says of the exceptions that a change brings.</summary>
/// <param name="Changes">What is new or wider; null where nothing was compared.</param>
/// <param name="Problem">Why nothing could be compared; empty otherwise.</param>
internal sealed record ExemptionChanges(IReadOnlyList<ExemptionChange>? Changes, string Problem)
{
    /// <summary>Compares the checkout with the base commit.</summary>
    /// <param name="options">With the base; without one nothing is compared.</param>
    /// <param name="head">The policy of the checkout.</param>
    /// <param name="verdicts">What was found in the checkout.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static ExemptionChanges Read(ReportOptions options, PolicySet head, IReadOnlyList<Verdict> verdicts, CancellationToken cancellationToken)
    {
        if (options.Base is not { } compared)
        {
            return new ExemptionChanges(null, "");
        }

        var policy = new BasePolicy(options.Policy.Root, compared.Folder, options.Environment);
        if (policy.Resolve(compared.Commit, cancellationToken) is not { } commit)
        {
            return new ExemptionChanges(null, $"The base commit '{compared.Commit}' is not in this clone: whether the change adds exemptions is unknown.");
        }

        var changed = ChangedExemptions.Of(options.Policy.Root, head, policy.Load(commit, options.Policy, cancellationToken));
        return new ExemptionChanges([.. changed.Changes, .. ChangedComments.Of(policy, commit, verdicts, cancellationToken)], "");
    }
}
