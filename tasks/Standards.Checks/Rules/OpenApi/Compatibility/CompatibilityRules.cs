using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>STD8401 to STD8406 of one contract.</summary>
internal sealed class CompatibilityRules(EarlierContract contract, IReadOnlyList<OpenApiDocument> documents, Retirement retirement,
    ContractComparison comparison)
{
    private const int MaxNamed = 3;

    private readonly int? _oldMajor = ContractVersion.MajorOf(contract.Old);
    private readonly int? _newMajor = contract.New is null ? null : ContractVersion.MajorOf(contract.New);

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Check()
    {
        OpenApiOperation[] removed = [.. comparison.Removed.Where(o => IsPromised(o) && retirement.Objection(o) is not null)];
        if (contract.New is not { } now)
        {
            return removed.Length == 0 ? [] : [Gone(removed)];
        }

        var replaced = IsNewMajor && removed.Length + Breaks.Length > 0 && !IsPathVersioned;
        var ended = removed.Where(IsOfEndedVersion).ToLookup(o => ContractVersion.MajorOfPath(ContractVersion.FullPath(o)));
        OpenApiOperation[] single = replaced ? [] : [.. removed.Where(o => !IsOfEndedVersion(o))];
        ContractChange[] broken = replaced ? [] : Breaks;
        return
        [
            .. single.Select(o => Removed(now, o)),
            .. broken.Select(Broken),
            .. single.Length + broken.Length == 0 || IsNewMajor ? [] : (Finding[])[SameMajor(now, single, broken)],
            .. ended.Where(version => !version.Any(retirement.HasEnded)).Select(version => VersionGone(now, version.Key!.Value, [.. version])),
            .. replaced && !contract.Old.Operations.Any(retirement.HasEnded) ? [Replaced(now)] : (Finding[])[],
            .. Breaks.Length + comparison.Removed.Count == 0 ? Minor(now) : [],
        ];
    }

    private ContractChange[] Breaks => field ??= [.. comparison.Changes.Where(c => c.Kind != ChangeKind.Addition)];

    private bool IsNewMajor => _newMajor > _oldMajor;

    private bool IsPathVersioned => contract.Old.Operations.Any(o => ContractVersion.MajorOfPath(ContractVersion.FullPath(o)) is not null);

    // Before version 1 nothing is promised, unless the path says that it is a version.
    private bool IsPromised(OpenApiOperation operation) =>
        !ContractVersion.IsDraft(contract.Old) || ContractVersion.MajorOfPath(ContractVersion.FullPath(operation)) is > 0;

    // Every operation of the version went, and a newer version is there.
    private bool IsOfEndedVersion(OpenApiOperation operation) => ContractVersion.MajorOfPath(ContractVersion.FullPath(operation)) is { } major
        && Majors.Any(m => m > major)
        && !Majors.Contains(major);

    private HashSet<int> Majors => field ??=
        [.. documents.SelectMany(d => d.Operations).Select(o => ContractVersion.MajorOfPath(ContractVersion.FullPath(o))).OfType<int>()];

    private Finding Removed(OpenApiDocument now, OpenApiOperation operation) => Place(now, operation).Finding(
        RuleCatalog.OpenApiOperationKept,
        $"{operation.Name} is gone, {retirement.Objection(operation)} ({contract.PlaceOf(KeyOf(operation))})",
        operation.IsDeprecated
            ? "Restore it until its day, and name that day as 'sunset' in ops/deprecations.yml"
            : "Restore it with 'deprecated: true', and name the day of its end as 'sunset' in ops/deprecations.yml");

    private Finding Broken(ContractChange change) => change.At.Finding(
        change.Kind == ChangeKind.Request ? RuleCatalog.OpenApiRequestKept : RuleCatalog.OpenApiResponseKept,
        $"{change.What} ({contract.PlaceOf(change.Was)})",
        change.Fix);

    private Finding SameMajor(OpenApiDocument now, OpenApiOperation[] removed, ContractChange[] broken)
    {
        string[] all =
        [
            .. removed.Select(o => $"{o.Name} is gone"),
            .. broken.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.What} (line {b.At.Node?.Line ?? 0}, was {b.Was.Node?.Line ?? 0})")),
        ];
        var named = string.Join("; ", all.Take(MaxNamed)) + (all.Length > MaxNamed ? $"; and {all.Length - MaxNamed} more" : "");
        var version = ValueText.Quote(now.ContractVersion);
        return VersionPlace(now).Finding(
            RuleCatalog.OpenApiBreakNeedsMajor,
            $"version {version} breaks version {ValueText.Quote(contract.Old.ContractVersion)}{Of} in {Count(all.Length)} and has the same major "
                + $"version: {named}",
            $"Undo {(all.Length == 1 ? "it" : "them")}, or publish version {(_newMajor ?? 1) + 1} beside this one")
            with
        { Identity = $"breaks {contract.Old.ContractVersion}" };
    }

    private Finding VersionGone(OpenApiDocument now, int major, OpenApiOperation[] operations) => VersionPlace(now).Finding(
        RuleCatalog.OpenApiOldVersionKept,
        string.Create(
            CultureInfo.InvariantCulture,
            $"version {major} is gone with {operations.Length} of its operations, such as {operations[0].Name} ({contract.PlaceOf(KeyOf(operations[0]))})"),
        $"Serve it beside the new one until a day that ops/deprecations.yml names as 'sunset' of '/{Prefix(operations[0])}'");

    private Finding Replaced(OpenApiDocument now) => VersionPlace(now).Finding(
        RuleCatalog.OpenApiOldVersionKept,
        $"version {ValueText.Quote(now.ContractVersion)} stands in place of version {ValueText.Quote(contract.Old.ContractVersion)}{Of}, which "
            + $"callers still use",
        $"Keep the document of the old version, and describe the new one in another whose paths begin with '/api/v{_newMajor}'");

    private Finding Gone(OpenApiOperation[] removed) => new(
        RuleCatalog.OpenApiOperationKept,
        contract.Old.Path,
        0,
        0,
        $"{contract.Old.Path} is gone with {removed.Length} operations, such as {removed[0].Name}, {retirement.Objection(removed[0])} "
            + $"({contract.PlaceOf(KeyOf(removed[0]))})",
        "Restore the document, or name the days of their ends in ops/deprecations.yml before they go");

    private IEnumerable<Finding> Minor(OpenApiDocument now)
    {
        ContractChange[] added = [.. comparison.Changes.Where(c => c.Kind == ChangeKind.Addition)];
        if (contract.IsReleased
            && added.Length > 0
            && SemanticVersion.TryParse(now.ContractVersion) is { } version
            && SemanticVersion.TryParse(contract.Old.ContractVersion) is { } old
            && (version.Major, version.Minor) == (old.Major, old.Minor))
        {
            yield return VersionPlace(now).Finding(
                RuleCatalog.OpenApiMinorRaised,
                $"{added[0].What}{(added.Length > 1 ? $", as are {added.Length - 1} more things" : "")}, and the version is still {version}, as "
                    + $"{(contract.State.Length > 0 ? $"in {contract.State}" : "released")}",
                string.Create(CultureInfo.InvariantCulture, $"Write 'version: {version.Major}.{version.Minor + 1}.0'")) with
            { Identity = $"additions to {old}" };
        }
    }

    private string Of => contract.State.Length > 0 ? $" of {contract.State}" : "";

    private static string Count(int count) => count == 1 ? "1 place" : string.Create(CultureInfo.InvariantCulture, $"{count} places");

    private static string Prefix(OpenApiOperation operation)
    {
        var segments = ContractVersion.FullPath(operation).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', segments[..(Array.FindIndex(segments, s => ContractVersion.MajorOfPath(s) is not null) + 1)]);
    }

    // The path that lost the operation; where that is gone too, all paths.
    private static PlacedNode Place(OpenApiDocument now, OpenApiOperation operation)
    {
        var list = now.Root[operation.Path.IsWebhook ? "webhooks" : "paths"];
        var path = (operation.Path.IsWebhook ? now.Webhooks : now.Paths).FirstOrDefault(p => p.Name == operation.Path.Name)?.Use ?? list;
        return path.Node is null ? now.Root : path with { Node = path.KeyNode ?? path.Node };
    }

    private static PlacedNode VersionPlace(OpenApiDocument now) => now.Root["info"]["version"] is { Node: not null } place ? place : now.Root;

    private static PlacedNode KeyOf(OpenApiOperation operation) => operation.Place with { Node = operation.Place.KeyNode ?? operation.Place.Node };
}
