using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>Reads a SARIF 2.1 log as the compiler writes it. One pass over the bytes; the log of a large project has many megabytes.</summary>
public static class CompilerLogReader
{
    /// <summary>A larger log is not read.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>The diagnostics. Never fails: a log that is missing, cut off, too large or of another kind has none, and a remark.</summary>
    /// <param name="path">Absolute path of the log.</param>
    /// <param name="root">Absolute path of the repository root.</param>
    public static CompilerLog Read(string path, string root)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = RegularFile.Open(path, bufferSize: 1);
            if (stream.Length > MaxBytes)
            {
                return new CompilerLog(
                    [],
                    string.Create(
                        CultureInfo.InvariantCulture, $"The compiler log {name} has {stream.Length:N0} bytes, more than the {MaxBytes:N0} that are read"));
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (!Utf8.IsValid(bytes))
            {
                throw new FormatException("not UTF-8");
            }

            return Parse(bytes, root) is { } results
                ? new CompilerLog(results.ToDiagnostics(), null) { Times = results.Times }
                : new CompilerLog([], $"The compiler log {name} is not SARIF 2.1 of the C# or Visual Basic compiler");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return new CompilerLog([], $"The compiler log {name} is cut off or damaged");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CompilerLog([], $"The compiler log {name} cannot be read");
        }
    }

    // Null when the file is JSON of another kind.
    private static SarifResults? Parse(byte[] bytes, string root)
    {
        var content = bytes.AsSpan();
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 64 });
        var results = new SarifResults(root);
        var isSarif = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == 1 && reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                isSarif = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.1.0"u8);
            }
            else if (isSarif)
            {
                ReadRun(ref reader, results);
            }
        }

        return isSarif ? results : null;
    }

    // 'results' of a run, and 'rules' of its tool's driver behind them.
    private static void ReadRun(ref Utf8JsonReader reader, SarifResults results)
    {
        if (reader.CurrentDepth == 3 && reader.ValueTextEquals("results"u8))
        {
            results.ReadResults(ref reader);
        }
        else if (reader.CurrentDepth == 5 && reader.ValueTextEquals("rules"u8))
        {
            results.ReadRules(ref reader);
        }
    }
}
