using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Models.Projects;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;

namespace Standards.Checks.Composition;

/// <summary>What a run says of itself: how much it read and which rules were in force.</summary>
internal static class RunSummaries
{
    /// <summary>The summary of a run of the runner over the context's files, with the severities of the policy and of the build.</summary>
    public static RunSummary Of(CheckContext context, SeverityOptions severities, CheckRunner runner)
    {
        var (snapshot, policy) = (context.Snapshot, context.Policy);
        var projects = snapshot.Files.Count(f => ProjectFiles.IsProject(f.Path));
        var inForce = InForce(context, severities, runner, projects);
        return new RunSummary(
            policy.Service.Name,
            snapshot.Files.Count,
            projects,
            inForce.Length,
            snapshot.Remarks)
        {
            Profile = policy.Profile,
            Tier = policy.Tier,
            Setup = SetupState.Of(context),
            InForce = inForce,
        };
    }

    private static RuleInForce[] InForce(CheckContext context, SeverityOptions severities, CheckRunner runner, int projects)
    {
        var policy = context.Policy;
        var resolver = new SeverityResolver(policy, severities);
        var next = new SeverityResolver(policy with { Tier = policy.Tier + 1 }, severities);
        // What an override says of a rule for some files holds at every tier.
        var overridden = policy.Overrides.SelectMany(o => o.Rules.Keys).ToHashSet(StringComparer.Ordinal);
        RuleDescriptor[] rules = [.. RuleCatalog.All.Concat(policy.DeclaredRules).Where(rule => resolver.Of(rule) != Severity.None)];
        return
        [
            .. rules.Zip(runner.HaveSubjects(rules, context)).Select(pair => new RuleInForce(pair.First, resolver.Of(pair.First))
            {
                AtNextTier = (overridden.Contains(pair.First.Id) ? resolver : next).Of(pair.First),
                // What judges projects says with its own run whether it judged; what reads the policy always reads it.
                HasSubject = pair.Second || pair.First.ReportedBy == RuleReporter.Engine || (pair.First.IsOfProjects && projects > 0),
            }),
        ];
    }
}
