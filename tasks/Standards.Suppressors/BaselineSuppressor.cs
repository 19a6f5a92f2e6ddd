using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;

namespace Standards.Suppressors;

/// <summary>
/// Suppresses what the baseline or a waiver of the repository holds, of the compiler and of any analyzer; so old code builds with
/// warnings as errors. Loaded only where a project has such entries.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    /// <summary>Name of the additional file with the project's entries.</summary>
    public const string FileName = "exemptions.txt";

    private static readonly Dictionary<string, (SuppressionDescriptor Baseline, SuppressionDescriptor Waiver)> Descriptors =
        SuppressibleIds.All().ToDictionary(id => id, Describe, StringComparer.Ordinal);

    private static readonly ImmutableArray<SuppressionDescriptor> Supported =
        [.. Descriptors.Values.Select(d => d.Baseline), .. Descriptors.Values.Select(d => d.Waiver)];

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Supported;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (Find(context.Options.AdditionalFiles, context.CancellationToken) is not { } list)
        {
            return;
        }

        // An entry holds as many as it counts, the first ones of the document, so that two builds hold the same.
        foreach (var (diagnostic, path) in InOrder(context.ReportedDiagnostics, list))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (baseline, waiver) = Descriptors[diagnostic.Id];
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            if (list.IsWaived(diagnostic.Id, path, message))
            {
                context.ReportSuppression(Suppression.Create(waiver, diagnostic));
            }
            else if (Take(list, diagnostic, path, message, context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(baseline, diagnostic));
            }
        }
    }

    private static bool Take(ExemptionList list, Diagnostic diagnostic, string path, string message, CancellationToken cancellationToken)
    {
        var text = BaselineText.Of(diagnostic.Id, message, path == list.Project ? "" : SourceLine(diagnostic.Location, cancellationToken));
        return Take(list.Known, BaselineText.Hash(diagnostic.Id, path, text)) || Take(list.Moved, BaselineText.Hash(diagnostic.Id, "", text));
    }

    private static bool Take(Dictionary<ulong, int> table, ulong hash)
    {
        if (!table.TryGetValue(hash, out var left) || left == 0)
        {
            return false;
        }

        table[hash] = left - 1;
        return true;
    }

    private static IEnumerable<(Diagnostic, string)> InOrder(ImmutableArray<Diagnostic> diagnostics, ExemptionList list) => diagnostics
        .Where(d => list.Mentions(d.Id) && Descriptors.ContainsKey(d.Id))
        .Select(d => (Diagnostic: d, Path: PathOf(d.Location, list)))
        .OrderBy(d => d.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Diagnostic.Location.SourceSpan.Start);

    // What has no place in a file of the repository is the project's.
    private static string PathOf(Location location, ExemptionList list)
    {
        var path = Fold(location.GetLineSpan().Path?.Replace('\\', '/') ?? "");
        var comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        path = path.StartsWith(list.Root, comparison) ? path.Substring(list.Root.Length) : "";
        return BaselineText.IsSource(path) ? path : list.Project;
    }

    // The compiler keeps a linked file's path as it was given: 'src/A/../../lib/Linked.cs'.
    private static string Fold(string path)
    {
        if (path.IndexOf("/../", StringComparison.Ordinal) < 0 && path.IndexOf("/./", StringComparison.Ordinal) < 0)
        {
            return path;
        }

        var folded = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == ".." && folded.Count > 1)
            {
                folded.RemoveAt(folded.Count - 1);
            }
            else if (segment != ".")
            {
                folded.Add(segment);
            }
        }

        return string.Join("/", folded);
    }

    private static string SourceLine(Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree)
        {
            return "";
        }

        var text = tree.GetText(cancellationToken);
        return text.Lines.GetLineFromPosition(location.SourceSpan.Start).ToString();
    }

    private static ExemptionList? Find(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (Path.GetFileName(file.Path) == FileName
                && file.GetText(cancellationToken) is { } text
                && ExemptionList.TryRead(text, cancellationToken) is { } list)
            {
                return list;
            }
        }

        return null;
    }

    private static (SuppressionDescriptor, SuppressionDescriptor) Describe(string id) =>
        (new SuppressionDescriptor("STDB_" + id, id, ExemptionText.Baseline), new SuppressionDescriptor("STDW_" + id, id, ExemptionText.Waiver));
}
