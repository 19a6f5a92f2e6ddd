using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>
/// Where contracts, scripts and deployment code live in a service and a worker: STD2040 to STD2042. A module of a monorepo has folders
/// of its own with the same names. A folder of such files is one finding: it is moved as a whole, because its files refer to each other by
/// their paths and many have one name (<c>main.tf</c>).
/// </summary>
public sealed class PlaceCheck : IRepositoryCheck
{
    private static readonly ManifestFact Manifests = new();

    /// <inheritdoc/>
    public string Name => "layout.places";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LayoutContractFolder, RuleCatalog.LayoutScriptFolder, RuleCatalog.LayoutDeploymentFolder,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        Deployables.IsDeployed(context.Policy) && (PlaceOf.File(file.Path) is not null || PlaceOf.IsImageDefinition(file.Name));

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => Deployables.IsDeployed(context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!Deployables.IsDeployed(context.Policy))
        {
            return [];
        }

        var terraform = files.Where(f => f.Path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase)).Select(f => f.Directory).ToHashSet(StringComparer.Ordinal);
        var images = files.Where(f => PlaceOf.IsImageDefinition(f.Name)).Select(f => f.Directory).ToHashSet(StringComparer.Ordinal);
        var misplaced = files
            .Select(file => (File: file, Place: PlaceOf.File(file.Path)))
            .Where(f => f.Place is { } place
                && !place.Holds(f.File, images)
                && !IsLeftAlone(f.File, context.Policy.Layout)
                && !(place.Rule == RuleCatalog.LayoutScriptFolder && PlaceOf.IsOfTool(f.File.Path))
                && !IsRead(f.File, place))
            .ToList();

        // Scripts and manifests below Terraform are what it reads.
        bool IsRead(SourceFile file, Place place)
        {
            for (var folder = place.Folder == "deploy/terraform" ? "" : file.Directory;
                folder.Length > 0;
                folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
            {
                if (terraform.Contains(folder))
                {
                    return true;
                }
            }

            return false;
        }

        // Most YAML files are no manifests: only what lies elsewhere is read, and once for each version.
        var unsure = misplaced.Where(f => f.Place!.IsByContent).Select(f => f.File).ToArray();
        var kinds = unsure
            .Zip(context.Facts.Get(Manifests, unsure, context.Cancellation))
            .Where(p => p.Second?.Kind.Length > 0)
            .ToDictionary(p => p.First.Path, p => p.Second!.Kind, StringComparer.Ordinal);
        var places = misplaced.Where(f => !f.Place!.IsByContent || kinds.ContainsKey(f.File.Path)).ToLookup(f => f.Place!.Folder, StringComparer.Ordinal);
        var targets = places.Count == 0 ? null : new MoveTargets(context.Snapshot, context.Policy.Layout);
        return places
            .SelectMany(place => Find([.. place.Select(f => (f.File, f.Place!))], targets!, kinds))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .GroupBy(f => f.Rule.Id)
            .SelectMany(group => group.Limit());
    }

    private static bool IsLeftAlone(SourceFile file, LayoutPolicy layout) =>
        FolderList.Holder(layout.Tests, file.Directory) is not null || PlaceOf.IsForeign(file.Path) || layout.IsAllowed(file.Path);

    private static IEnumerable<Finding> Find(IReadOnlyList<(SourceFile File, Place Place)> misplaced, MoveTargets targets, Dictionary<string, string> kinds)
    {
        var first = misplaced[0].Place;
        var places = misplaced.ToDictionary(f => f.File.Path, f => f.Place, StringComparer.Ordinal);
        var paths = misplaced.Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);

        // Scripts stand alone: what lies beside one is rarely part of it.
        var files = misplaced.Select(f => f.File).ToArray();
        MoveUnit[] units = first.Rule == RuleCatalog.LayoutScriptFolder
            ? [.. files.Select(file => new MoveUnit(null, file))]
            : [.. MoveUnit.Of(files, targets.CanMove(first, paths))];
        var names = units
            .Where(unit => unit.Folder is null)
            .GroupBy(unit => unit.First.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return units.Select(unit => Misplaced(
            unit, places[unit.First.Path], kinds.GetValueOrDefault(unit.First.Path), targets.Fix(unit, first, !names.Contains(unit.First.Name))));
    }

    private static Finding Misplaced(MoveUnit unit, Place place, string? kind, string fix)
    {
        var noun = kind is null ? place.Noun : $"the Kubernetes manifest ({ValueText.Shorten(kind)})";
        var problem = unit.Folder is { } folder
            ? $"the folder '{ValueText.Line(folder, 200)}' holds {place.Many} outside '{place.Folder}'"
            : $"{noun} {ValueText.Quote(unit.First.Name)} is outside '{place.Folder}'";
        return new Finding(place.Rule, unit.First.Path, 0, 0, problem, fix);
    }
}
