using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Reads <c>standards.baseline.json</c>. What is wrong with it becomes a finding; a broken baseline holds nothing.</summary>
public static class BaselineReader
{
    /// <summary>A larger file is refused.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const string Restore =
        "Take the last good version with 'git checkout -- standards.baseline.json', or write it anew with 'dotnet build -t:StandardsBaseline'";

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
            return Broken(Location.Whole(file.Path), $"{Baseline.FileName} {e.Reason}", Restore);
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
                return Broken(
                    new(path, conflict, 1),
                    $"{Baseline.FileName} holds the markers of an unresolved merge conflict",
                    "Keep the entries that both sides have and remove the markers; 'dotnet build -t:StandardsBaselinePrune' then drops what is gone");
            }

            return Broken(JsonPosition.Of(content, e).In(path), $"{Baseline.FileName} is cut off or no JSON", Restore);
        }
        catch (BaselineFormatException e)
        {
            return Broken(TextCursor.PositionOf(bytes.AsSpan(start), e.Offset).In(path), e.Message, e.Fix);
        }
        catch (InvalidOperationException)
        {
            return Broken(Location.Whole(path), $"{Baseline.FileName} holds text that is not UTF-8", Restore);
        }
    }

    private static (Baseline, IReadOnlyList<Finding>) Broken(Location location, string message, string fix) =>
        (Baseline.Empty, [new Finding(RuleCatalog.BaselineReadable, location, message, fix)]);
}
