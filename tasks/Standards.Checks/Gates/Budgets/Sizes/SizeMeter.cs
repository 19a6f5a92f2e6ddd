using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>Measures what budgets ask for, and nothing else.</summary>
internal sealed class SizeMeter(SizeRequest request, CancellationToken cancellationToken)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What could not be measured (STD7014).</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Measures each of the kinds that this stage has.</summary>
    public IReadOnlyList<SizeMeasure> Measure(IReadOnlySet<SizeKind> kinds) => request.Stage switch
    {
        SizeStage.Build when request.Assembly.Length > 0 => Assembly(kinds),
        SizeStage.Package => Packages(kinds),
        SizeStage.Publish when request.PublishFolder.Length > 0 => Published(kinds),
        _ => [],
    };

    private IReadOnlyList<SizeMeasure> Assembly(IReadOnlySet<SizeKind> kinds) => Try("assembly", "Build it again", () =>
    {
        var content = AssemblyParts.Read(request.Assembly);
        return
        [
            .. Of(kinds, SizeKind.Assembly, () => (content.Bytes, content.Types.Concat(content.Resources.Select(r => r with { Name = $"resource {r.Name}" })))),
            .. Of(kinds, SizeKind.Resources, () => (content.Resources.Sum(r => r.Bytes), content.Resources)),
        ];
    });

    private IReadOnlyList<SizeMeasure> Packages(IReadOnlySet<SizeKind> kinds)
    {
        var fix = "Delete it and run 'dotnet pack' again";
        if (request.Packages.Count == 0)
        {
            return Try("package", fix, () => throw new SizeException("is not there"));
        }

        // Of several, such as one with symbols, the first speaks.
        return [.. request.Packages.Take(1).SelectMany(path => Try("package", fix, () => [.. Of(kinds, SizeKind.Package, () => PackageParts.Read(path))]))];
    }

    private IReadOnlyList<SizeMeasure> Published(IReadOnlySet<SizeKind> kinds) => Try("publish folder", "Run 'dotnet publish' again, and look "
        + "what removes files after it", () =>
    {
        var published = PublishedFiles.Read(request.PublishFolder, cancellationToken);
        return
        [
            .. Of(kinds, SizeKind.Publish, () => (published.Bytes, published.Files)),
            .. request.SingleFile.Length == 0
                ? []
                : Of(
                    kinds,
                    SizeKind.SingleFile,
                    () => (
                        Length(request.SingleFile) ?? throw new SizeException("has no single file"),
                        request.Bundled.Select(p => new SizePart(Path.GetFileName(p), Length(p) ?? 0)))),
            .. Of(kinds, SizeKind.ContainerLayer, () => (ContainerLayer.Measure(published, cancellationToken), published.Files)),
        ];
    });

    private IEnumerable<SizeMeasure> Of(IReadOnlySet<SizeKind> kinds, SizeKind kind, Func<(long Bytes, IEnumerable<SizePart> Parts)> measure)
    {
        if (kinds.Contains(kind))
        {
            var (bytes, parts) = measure();
            yield return SizeMeasure.Of(request.Project, kind, request.Variant, bytes, parts) with
            {
                Packages = kind.Stage == SizeStage.Publish ? request.Restored : [],
            };
        }
    }

    private IReadOnlyList<SizeMeasure> Try(string what, string fix, Func<IReadOnlyList<SizeMeasure>> measure)
    {
        try
        {
            return measure();
        }
        catch (SizeException e)
        {
            _findings.Add(new(
                RuleCatalog.SizeMeasurementWhole,
                request.Project,
                1,
                1,
                $"{what} of '{ValueText.Line(Path.GetFileNameWithoutExtension(request.Project), 200)}'"
                    + $"{(request.Variant.Length > 0 ? $" ({request.Variant})" : "")} {e.Message}, so its size is unknown",
                fix));
            return [];
        }
    }

    private static long? Length(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? file.Length : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
