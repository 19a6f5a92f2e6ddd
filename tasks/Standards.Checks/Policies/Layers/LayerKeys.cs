using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Images;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Policies.Layers;

/// <summary>
/// The keys that a layer may name mandatory, and which of two values is the weaker one. A key whose values have no order is weakened by
/// any change.
/// </summary>
internal static class LayerKeys
{
    private const string LicenceDecisions = "dependencies.licences.packages";
    private const string CoverageExclusions = "coverage.exclude";
    private const string CoverageNames = "coverage.names";
    private const string ProjectBudgets = "budgets.projects";

    private const string Limits = "operations.limits.";

    private static readonly SortedDictionary<string, LayerKey> Known = new(OperationsLimits.All.ToDictionary(l => Limits + l.Name, OfLimit), StringComparer.Ordinal)
    {
        ["profile"] = new("lowered", (upper, lower) => lower.Profile < upper.Profile),
        ["tier"] = new("lowered", (upper, lower) => lower.Tier < upper.Tier),
        ["layout.executables"] = Fixed(p => p.Layout.Executables),
        ["layout.libraries"] = Fixed(p => p.Layout.Libraries),
        ["layout.tests"] = Fixed(p => p.Layout.Tests),
        ["layout.genericNames"] = Growing(p => p.Layout.GenericNames),
        ["layout.required"] = Growing(p => Patterns(p.Layout.Required ?? [])),
        ["layout.forbidden"] = Growing(p => Patterns(p.Layout.Forbidden)),
        ["layout.allowed"] = Shrinking(p => Patterns(p.Layout.Allowed)),
        ["layout.maxFileSize"] = new("raised", (upper, lower) => lower.Layout.MaxFileSize > upper.Layout.MaxFileSize),
        ["layout.names"] = Growing(p => [.. (p.Layout.Names ?? []).Select(n => n.Text)]),
        ["layout.layers"] = Fixed(p => p.Layout.Layers),
        ["adr.folder"] = Fixed(p => [p.Adr.Folder]),
        ["adr.sections"] = Growing(p => p.Adr.Sections),
        ["adr.proposedDays"] = new("raised", (upper, lower) => lower.Adr.ProposedDays > upper.Adr.ProposedDays),
        ["containers.registries"] = new("extended", (upper, lower) => AllowedRegistries.IsWider(upper.Containers.Registries, lower.Containers.Registries)),
        ["dependencies.floating"] = new("changed", (upper, lower) => lower.Dependencies.AllowsFloating && !upper.Dependencies.AllowsFloating),
        ["dependencies.prerelease"] = Shrinking(p => p.Dependencies.Prerelease),
        ["dependencies.majorUpgrades"] = Growing(p => p.Dependencies.MajorUpgrades),
        ["dependencies.licences.allow"] = Shrinking(p => p.Dependencies.Licences.Allow),
        ["dependencies.licences.deny"] = Growing(p => p.Dependencies.Licences.Deny),
        ["dependencies.licences.ask"] = Growing(p => p.Dependencies.Licences.Ask),
        [LicenceDecisions] = Shrinking(p => [.. p.Dependencies.Licences.Packages.Keys]),
        ["dependencies.advisories.fail"] = new("raised", (upper, lower) => lower.Dependencies.Advisories.Fail > upper.Dependencies.Advisories.Fail),
        ["dependencies.advisories.warn"] = new("raised", (upper, lower) => lower.Dependencies.Advisories.Warn > upper.Dependencies.Advisories.Warn),
        ["dependencies.advisories.graceHours"] = new("raised", (upper, lower) => lower.Dependencies.Advisories.GraceHours > upper.Dependencies.Advisories.GraceHours),
        ["dependencies.advisories.file"] = Fixed(p => [p.Dependencies.Advisories.File]),
        ["complexity.cyclomatic"] = Limit(p => p.Complexity.Cyclomatic),
        ["complexity.cyclomaticMax"] = Limit(p => p.Complexity.CyclomaticMax),
        ["complexity.cognitive"] = Limit(p => p.Complexity.Cognitive),
        ["complexity.nesting"] = Limit(p => p.Complexity.Nesting),
        ["complexity.methodLines"] = Limit(p => p.Complexity.MethodLines),
        ["complexity.methodLinesMax"] = Limit(p => p.Complexity.MethodLinesMax),
        ["complexity.fileLines"] = Limit(p => p.Complexity.FileLines),
        ["complexity.fileFunctions"] = Limit(p => p.Complexity.FileFunctions),
        ["coverage.line"] = Percent(p => p.Coverage.Line),
        ["coverage.branch"] = Percent(p => p.Coverage.Branch),
        ["coverage.assembly"] = Percent(p => p.Coverage.Assembly),
        ["coverage.business"] = Percent(p => p.Coverage.Business),
        ["coverage.critical"] = Percent(p => p.Coverage.Critical),
        ["coverage.changed"] = Percent(p => p.Coverage.Changed),
        ["coverage.businessNames"] = Growing(p => p.Coverage.BusinessNames),
        ["coverage.criticalNames"] = Growing(p => p.Coverage.CriticalNames),
        ["coverage.criticalPaths"] = Growing(p => Patterns(p.Coverage.CriticalPaths)),
        [CoverageExclusions] = Shrinking(p => [.. p.Coverage.Exclude.Select(e => e.Paths.Pattern)]),
        ["documents.readme"] = Growing(p => p.Documents.Readme ?? []),
        ["documents.frontMatter"] = Growing(p => Patterns(p.Documents.FrontMatter)),
        ["documents.exclude"] = Shrinking(p => Patterns(p.Documents.Exclude)),
        ["operations.optional"] = Shrinking(p => p.Operations.Optional),
        ["ownership.dialect"] = new("changed", (upper, lower) => lower.Ownership.Dialect != upper.Ownership.Dialect),
        ["ownership.owners"] = new("lowered", (upper, lower) => lower.Ownership.Owners < upper.Ownership.Owners),
        ["ownership.critical"] = Growing(p => Patterns(p.Ownership.Critical)),
        ["ownership.criticalOwners"] = new("lowered", (upper, lower) => lower.Ownership.CriticalOwners < upper.Ownership.CriticalOwners),
        ["ownership.sensitive"] = Growing(p => Patterns(p.Ownership.Sensitive)),
        ["ownership.sensitiveOwners"] = new("lowered", (upper, lower) => lower.Ownership.SensitiveOwners < upper.Ownership.SensitiveOwners),
        ["secrets.confidence"] = new("raised", (upper, lower) => lower.Secrets.Confidence > upper.Secrets.Confidence),
        ["tests.pyramid"] = Fixed(p => [.. p.Tests.Pyramid.Select(s => s.ToString(CultureInfo.InvariantCulture))]),
        ["tests.tolerance"] = Limit(p => p.Tests.Tolerance),
        ["tests.minutes.unit"] = Limit(p => p.Tests.UnitMinutes),
        ["tests.minutes.integration"] = Limit(p => p.Tests.IntegrationMinutes),
        ["tests.minutes.endToEnd"] = Limit(p => p.Tests.EndToEndMinutes),
        ["tests.minutes.all"] = Limit(p => p.Tests.AllMinutes),
        ["tests.naming"] = new("changed", (upper, lower) => upper.Tests.Naming is { } pattern && pattern.ToString() != lower.Tests.Naming?.ToString()),
        ["tests.mutation.paths"] = Growing(p => Patterns(p.Tests.Mutation.Paths)),
        ["tests.mutation.score"] = Percent(p => p.Tests.Mutation.Score),
        ["budgets.assembly"] = new("raised", (upper, lower) => lower.Budgets.Assembly > upper.Budgets.Assembly),
    };

    /// <summary>All names, for messages: keys, then maps that stand for all of their keys.</summary>
    public static IEnumerable<string> Names => [.. Known.Keys.Where(k => !k.StartsWith(Limits, StringComparison.Ordinal)), "adr", "budgets", "complexity", "containers", "coverage", CoverageNames, "dependencies", "dependencies.advisories", "dependencies.licences", "documents", "layout", "operations", "operations.limits", "ownership", "secrets", "tests", "tests.minutes", "tests.mutation", ProjectBudgets];

    /// <summary>Whether a name stands for a key or for a map of keys.</summary>
    public static bool IsKey(string name) => Known.ContainsKey(name) || Names.Contains(name, StringComparer.Ordinal) || name.StartsWith(ProjectBudgets + ".", StringComparison.Ordinal);

    /// <summary>The names that make a key mandatory when a layer gives one of them: its own and those of the maps around it.</summary>
    public static IEnumerable<string> Guards(PolicyValue value)
    {
        yield return value.Path;
        for (var name = value.Section; name.Length > 0; name = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "")
        {
            yield return name;
        }

        // A project's budget takes the place of the general one.
        if (value.Section == ProjectBudgets)
        {
            yield return "budgets.assembly";
        }
    }

    /// <summary>How a value of the lower policy weakens the upper one (<c>lowered</c>, <c>raised</c>, <c>changed</c>); null when it does not.</summary>
    public static string? Weakening(PolicyValue value, Policy upper, Policy lower)
    {
        var key = value.Section == ProjectBudgets ? OfProject(value.Key.Value)
            : value.Section == LicenceDecisions ? OfDecision(value.Key.Value)
            : value.Section == CoverageNames ? OfName(value.Key.Value)
            : value.Section == CoverageExclusions ? Known[CoverageExclusions]
            : Known.GetValueOrDefault(value.Path);
        return key is not null && key.IsWeaker(upper, lower) ? key.Verb : null;
    }

    private static LayerKey OfLimit(OperationsLimit limit) => limit.IsFloor
        ? new("lowered", (upper, lower) => lower.Operations[limit] < upper.Operations[limit])
        : new("raised", (upper, lower) => lower.Operations[limit] > upper.Operations[limit]);

    private static LayerKey OfDecision(string id) => new("extended", (upper, lower) =>
        lower.Dependencies.Licences.Packages.TryGetValue(id, out var decision) && upper.Dependencies.Licences.Packages.GetValueOrDefault(id)?.Licence != decision.Licence);

    private static LayerKey OfName(string name) => new("lowered", (upper, lower) =>
        upper.Coverage.Names.TryGetValue(name, out var demanded) && lower.Coverage.Names.GetValueOrDefault(name) < demanded);

    private static LayerKey Percent(Func<Policy, decimal> of) => new("lowered", (upper, lower) => of(lower) < of(upper));

    private static LayerKey Limit(Func<Policy, decimal> of) => new("raised", (upper, lower) => of(lower) > of(upper));

    private static LayerKey OfProject(string name) => new("raised", (upper, lower) => Budget(lower, name) > Budget(upper, name));

    private static long? Budget(Policy policy, string project) =>
        policy.Budgets.Projects.TryGetValue(project, out var size) ? size : policy.Budgets.Assembly;

    private static string[] Patterns(IReadOnlyList<PathGlob> globs) => [.. globs.Select(g => g.Pattern)];

    private static LayerKey Fixed(Func<Policy, IReadOnlyList<string>> of) => new("changed", (upper, lower) => !of(upper).SequenceEqual(of(lower), StringComparer.Ordinal));

    private static LayerKey Growing(Func<Policy, IReadOnlyList<string>> of) => new("changed", (upper, lower) => of(upper).Except(of(lower), StringComparer.OrdinalIgnoreCase).Any());

    private static LayerKey Shrinking(Func<Policy, IReadOnlyList<string>> of) => new("extended", (upper, lower) => of(lower).Except(of(upper), StringComparer.Ordinal).Any());
}
