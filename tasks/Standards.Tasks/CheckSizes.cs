using Microsoft.Build.Framework;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Gates.Budgets.Sizes;
using Standards.Checks.Models.Budgets;

namespace Standards.Tasks;

/// <summary>
/// Holds what a build, pack or publish wrote to the size budgets of <c>ops/budgets.yml</c>. Leaves what it measured for
/// <see cref="RecordSizes"/>, and <see cref="Stamp"/> only when nothing was found.
/// </summary>
public sealed class CheckSizes : StandardsTask
{
    /// <summary><c>Build</c>, <c>Package</c> or <c>Publish</c>.</summary>
    [Required]
    public string Stage { get; set; } = "";

    /// <summary>Framework of several, runtime identifier, and whether self-contained, separated by spaces.</summary>
    public string Variant { get; set; } = "";

    /// <summary>Absolute path of the compiled assembly.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>The packages.</summary>
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>The published folder, absolute or relative to the project.</summary>
    public string PublishFolder { get; set; } = "";

    /// <summary>The single file, absolute or relative to the project; empty when there is none.</summary>
    public string SingleFile { get; set; } = "";

    /// <summary>The files that it holds.</summary>
    public ITaskItem[] Bundled { get; set; } = [];

    /// <summary>File that says "nothing found"; MSBuild compares its time stamp.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>File for what was measured.</summary>
    [Required]
    public string Measurement { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today || !Enum.TryParse<SizeStage>(Stage, out var stage))
        {
            return false;
        }

        try
        {
            var budgets = OnceABuild(("Standards.SizeBudgets", Root), () => SizeBudgets.Read(Root));
            if (budgets.AreNone)
            {
                return true;
            }

            var variant = string.Join(' ', Variant.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var request = new SizeRequest(Relative(ProjectPath), stage, variant)
            {
                Assembly = Assembly,
                Packages = [.. Packages.Select(p => p.GetMetadata("FullPath"))],
                PublishFolder = Full(PublishFolder),
                SingleFile = Full(SingleFile),
                Bundled = [.. Bundled.Select(b => b.GetMetadata("FullPath"))],
                Restored = Restored(stage),
            };
            var report = SizeGate.Run(budgets, request, Cancellation);

            // The form of the budgets concerns the repository, whose run reports it unless there was none in this build; the baseline of sizes is read here
            // only.
            var hasRun = Known.Of("run").Length > 0;
            var files = budgets.Findings.Where(f => !hasRun || f.Path == SizeBaseline.FilePath).ToList();
            var (common, own) = (Judge(files, today), Judge(report.Findings, today));
            Cancellation.ThrowIfCancellationRequested();
            OutputFolders.Create(OutputFolder);
            _ = AtomicFile.TryDelete(Stamp);
            _ = AtomicFile.TryDelete(Measurement);
            _ = AtomicFile.TryWrite(Measurement, report.Measured.Write(""));
            if (budgets.Findings.Count == 0 && own.Count == 0)
            {
                _ = AtomicFile.TryWrite(Stamp, (ReadOnlySpan<byte>)[]);
            }

            if (common.Count > 0)
            {
                Report("||sizes", common);
            }

            if (own.Count > 0)
            {
                Report($"{Relative(ProjectPath)}|{Variant}|sizes {Stage}", own);
            }

            // A pack or publish without a build holds no project that would fail over a logged error.
            return stage == SizeStage.Build || !common.Concat(own).Any(v => v.IsOpen && v.Severity == Severity.Error);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private string Full(string path) => path.Length == 0 ? "" : Path.GetFullPath(path, Path.GetDirectoryName(ProjectPath)!);

    // An assets file that cannot be read is a finding of other checks.
    private string[] Restored(SizeStage stage) => stage == SizeStage.Publish
        && Known.Of("assets") is { Length: > 0 } assets
        && RestoredPackages.Read(assets, Relative(ProjectPath)).Packages is { } packages
        ? [
            .. packages.Assets.Targets
                .SelectMany(t => t.Libraries)
                .Where(l => l is { IsProject: false, HasRuntimeAssets: true })
                .Select(l => $"{l.Id} {l.Version}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ]
        : [];
}
