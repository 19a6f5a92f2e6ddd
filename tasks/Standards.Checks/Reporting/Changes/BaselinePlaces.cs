using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Reporting.Changes;

/// <summary>Where entries stand in the file of the baseline: the command writes one a line, with its id. Read when the first is asked for.</summary>
/// <param name="root">Absolute path of the checkout.</param>
internal sealed class BaselinePlaces(string root)
{
    private const string Mark = "\"id\": \"";

    private Dictionary<string, int>? _lines;

    /// <summary>1-based; 0 for an entry that somebody wrote by hand.</summary>
    public int LineOf(BaselineEntry entry) => (_lines ??= Read()).GetValueOrDefault(BaselineId.Of(entry));

    private Dictionary<string, int> Read()
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            var number = 0;
            foreach (var line in new SourceFile(root, Baseline.FileName, 0, 0).ReadText(BaselineReader.MaxBytes).AsSpan().EnumerateLines())
            {
                number++;
                if (line.LastIndexOf(Mark) is var at and >= 0 && at + Mark.Length + BaselineId.Length <= line.Length)
                {
                    lines.TryAdd(line.Slice(at + Mark.Length, BaselineId.Length).ToString(), number);
                }
            }
        }
        catch (UnreadableFileException)
        {
            // The policy's own reader reports it.
        }

        return lines;
    }
}
