using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Reads <c>standards.baseline.json</c>. What is wrong with it becomes a finding; a broken baseline holds nothing.</summary>
public static class BaselineReader
{
    /// <summary>A larger file is refused.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const string Restore = "Take the last good version with 'git checkout -- standards.baseline.json', or write it anew with 'dotnet build -t:StandardsBaseline'";

    /// <summary>The baseline; <paramref name="file"/> is null when the repository has none.</summary>
    public static (Baseline Baseline, IReadOnlyList<Finding> Findings) Read(SourceFile? file)
    {
        if (file is null)
        {
            return (Baseline.Empty, []);
        }

        try
        {
            return Parse(file.ReadBytes(MaxBytes), file.Path);
        }
        catch (UnreadableFileException e)
        {
            return Broken(file.Path, 0, 0, $"{Baseline.FileName} {e.Reason}", Restore);
        }
    }

    private static (Baseline, IReadOnlyList<Finding>) Parse(byte[] bytes, string path)
    {
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var document = new BaselineDocument(path);
        try
        {
            return document.Read(bytes.AsSpan(start));
        }
        catch (JsonException e)
        {
            var content = bytes.AsSpan(start);
            if (ConflictMarkers.FirstLine(content) is var conflict and > 0)
            {
                return Broken(path, conflict, 1, $"{Baseline.FileName} holds the markers of an unresolved merge conflict", "Keep the entries that both sides have and remove the markers; 'dotnet build -t:StandardsBaselinePrune' then drops what is gone");
            }

            return Broken(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"{Baseline.FileName} is cut off or no JSON", Restore);
        }
        catch (BaselineFormatException e)
        {
            var (line, column) = Place(bytes.AsSpan(start), e.Offset);
            return Broken(path, line, column, e.Message, e.Fix);
        }
        catch (InvalidOperationException)
        {
            return Broken(path, 0, 0, $"{Baseline.FileName} holds text that is not UTF-8", Restore);
        }
    }

    private static (Baseline, IReadOnlyList<Finding>) Broken(string path, int line, int column, string message, string fix) =>
        (Baseline.Empty, [new Finding(RuleCatalog.STD0030, path, line, column, message, fix)]);

    /// <summary>1-based line and column of a byte.</summary>
    internal static (int Line, int Column) Place(ReadOnlySpan<byte> content, long offset)
    {
        var before = content[..(int)Math.Min(offset, content.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
