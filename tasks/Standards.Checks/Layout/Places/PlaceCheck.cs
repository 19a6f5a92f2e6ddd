using Standards.Checks.Findings;
using Standards.Checks.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;
using Standards.Checks.Running;

namespace Standards.Checks.Layout.Places;

/// <summary>
/// Where contracts, scripts and deployment code live in a service and a worker: STD2040 to STD2042. A module of a monorepo has folders
/// of its own with the same names.
/// </summary>
public sealed class PlaceCheck : IRepositoryCheck
{
    private static readonly ManifestFact Manifests = new();

    /// <inheritdoc/>
    public string Name => "layout.places";

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        Deployables.IsDeployed(context.Policy) && (PlaceOf.File(file.Path) is not null || PlaceOf.IsImageDefinition(file.Name));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var images = files.Where(f => PlaceOf.IsImageDefinition(f.Name)).Select(f => f.Directory).ToHashSet(StringComparer.Ordinal);
        var misplaced = files
            .Select(file => (File: file, Place: PlaceOf.File(file.Path)))
            .Where(f => f.Place is { } place && !place.Holds(f.File, images) && !IsLeftAlone(f.File, context.Policy.Layout))
            .ToList();

        // Most YAML files are no manifests: only what lies elsewhere is read, and once for each version.
        var unsure = misplaced.Where(f => f.Place!.IsByContent).Select(f => f.File).ToArray();
        var kinds = unsure.Zip(context.Facts.Get(Manifests, unsure, context.Cancellation)).Where(p => p.Second?.Kind.Length > 0).ToDictionary(p => p.First.Path, p => p.Second!.Kind, StringComparer.Ordinal);
        return misplaced
            .Where(f => !f.Place!.IsByContent || kinds.ContainsKey(f.File.Path))
            .Select(f => Misplaced(f.File, f.Place!, kinds.GetValueOrDefault(f.File.Path)))
            .GroupBy(f => f.Rule.Id)
            .SelectMany(group => group.Limit());
    }

    private static bool IsLeftAlone(SourceFile file, LayoutPolicy layout) =>
        FolderList.Holder(layout.Tests, file.Directory) is not null || PlaceOf.IsForeign(file.Path) || layout.IsAllowed(file.Path);

    private static Finding Misplaced(SourceFile file, Place place, string? kind)
    {
        var noun = kind is null ? place.Noun : $"the Kubernetes manifest ({ValueText.Shorten(kind)})";
        return new Finding(
            place.Rule,
            file.Path,
            0,
            0,
            $"{noun} {ValueText.Quote(file.Name)} is outside '{place.Folder}'",
            $"Run 'git mv {CommandText.Word(file.Path)} {CommandText.Word($"{place.Folder}/{file.Name}")}' and correct what refers to it");
    }
}
