using System.Globalization;
using System.Text.Json;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>Collects the results of a SARIF run and the rules that they name, which stand behind them in the file.</summary>
internal sealed class SarifResults(string root)
{
    // A message is one line and no essay; an analyzer's that prints a whole type hierarchy is cut.
    private const int MaxMessage = 4000;

    private readonly List<CompilerDiagnostic> _diagnostics = [];
    private readonly Dictionary<string, (string Title, string HelpLink)> _rules = new(StringComparer.Ordinal);
    private readonly List<AnalyzerTime> _times = [];
    private readonly SarifPaths _paths = new(root);

    /// <summary>Reads the array behind <c>results</c>.</summary>
    public void ReadResults(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadResult(ref reader);
        }
    }

    /// <summary>What the analyzers of the rules took, without those that took nothing.</summary>
    public IReadOnlyList<AnalyzerTime> Times => _times;

    /// <summary>Reads the array behind <c>rules</c>; keeps those that a result names, and what all took.</summary>
    public void ReadRules(ref Utf8JsonReader reader)
    {
        foreach (var diagnostic in _diagnostics)
        {
            _rules.TryAdd(diagnostic.Id, ("", ""));
        }

        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadRule(ref reader);
        }
    }

    /// <summary>The diagnostics with titles and links.</summary>
    public List<CompilerDiagnostic> ToDiagnostics()
    {
        for (var i = 0; i < _diagnostics.Count; i++)
        {
            if (_rules.TryGetValue(_diagnostics[i].Id, out var rule))
            {
                _diagnostics[i] = _diagnostics[i] with { Title = rule.Title, HelpLink = rule.HelpLink };
            }
        }

        return _diagnostics;
    }

    private void ReadResult(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        string id = "", level = "warning", message = "", path = "";
        int line = 0, column = 0;
        var suppressed = false;
        ExemptionKind? heldBy = null;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("ruleId"u8))
            {
                id = Text(ref reader);
            }
            else if (reader.ValueTextEquals("level"u8))
            {
                level = Text(ref reader);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = TextOf(ref reader, "text"u8);
            }
            else if (reader.ValueTextEquals("locations"u8))
            {
                ReadLocations(ref reader, ref path, ref line, ref column);
            }
            else if (reader.ValueTextEquals("suppressions"u8))
            {
                (suppressed, heldBy) = ReadSuppressions(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        message = ValueText.Line(message, MaxMessage).TrimEnd(' ', '.');
        _diagnostics.Add(new CompilerDiagnostic(id, level, path, line, column, message, "", "", suppressed) { HeldBy = heldBy });
    }

    private void ReadRule(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        string id = "", title = "", helpLink = "", seconds = "";
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Text(ref reader);
            }
            else if (reader.ValueTextEquals("properties"u8))
            {
                seconds = TextOf(ref reader, "executionTimeInSeconds"u8);
            }
            else if (reader.ValueTextEquals("shortDescription"u8))
            {
                title = TextOf(ref reader, "text"u8);
            }
            else if (reader.ValueTextEquals("helpUri"u8))
            {
                helpLink = Text(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        title = ValueText.Line(title).TrimEnd(' ', '.');
        if (_rules.ContainsKey(id))
        {
            _rules[id] = (title, helpLink);
        }

        if (Milliseconds(seconds) is > 0 and var time)
        {
            _times.Add(new AnalyzerTime(id, title, time));
        }
    }

    // "0.014", by the culture of the compiler; "<0.001" for next to nothing.
    private static int Milliseconds(string seconds) =>
        double.TryParse(seconds.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue / 1000
            ? (int)Math.Round(value * 1000)
            : 0;

    // The first location is that of the diagnostic; the others only explain it.
    private void ReadLocations(ref Utf8JsonReader reader, ref string path, ref int line, ref int column)
    {
        var isFirst = true;
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.StartObject);
            while (Next(ref reader))
            {
                if (isFirst && reader.ValueTextEquals("physicalLocation"u8))
                {
                    ReadLocation(ref reader, ref path, ref line, ref column);
                }
                else
                {
                    Skip(ref reader);
                }
            }

            isFirst = false;
        }
    }

    private void ReadLocation(ref Utf8JsonReader reader, ref string path, ref int line, ref int column)
    {
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("artifactLocation"u8))
            {
                path = _paths.Relative(TextOf(ref reader, "uri"u8));
            }
            else if (reader.ValueTextEquals("region"u8))
            {
                reader.Read();
                Expect(reader.TokenType == JsonTokenType.StartObject);
                while (Next(ref reader))
                {
                    var (isLine, isColumn) = (reader.ValueTextEquals("startLine"u8), reader.ValueTextEquals("startColumn"u8));
                    reader.Read();
                    line = isLine ? reader.GetInt32() : line;
                    column = isColumn ? reader.GetInt32() : column;
                    reader.Skip();
                }
            }
            else
            {
                Skip(ref reader);
            }
        }

        (line, column) = path.Length == 0 ? (0, 0) : (line, column);
    }

    private static (bool, ExemptionKind?) ReadSuppressions(ref Utf8JsonReader reader)
    {
        var any = false;
        ExemptionKind? heldBy = null;
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            any = true;
            Expect(reader.TokenType == JsonTokenType.StartObject);
            while (Next(ref reader))
            {
                if (reader.ValueTextEquals("properties"u8))
                {
                    heldBy = HeldBy(TextOf(ref reader, "suppressionType"u8)) ?? heldBy;
                }
                else
                {
                    Skip(ref reader);
                }
            }
        }

        return (any, heldBy);
    }

    // 'DiagnosticSuppressor { Suppression Id: …, Suppression Justification: … }'; of attributes and pragmas another text.
    private static ExemptionKind? HeldBy(string suppressionType) =>
        !suppressionType.StartsWith("DiagnosticSuppressor", StringComparison.Ordinal) ? null
        : suppressionType.Contains(ExemptionText.Baseline, StringComparison.Ordinal) ? ExemptionKind.Baseline
        : suppressionType.Contains(ExemptionText.Waiver, StringComparison.Ordinal) ? ExemptionKind.Waiver
        : null;

    // To the next property name of an object; false at its end.
    private static bool Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? "";
    }

    private static string TextOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        var text = "";
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals(name))
            {
                text = Text(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        return text;
    }

    private static void Expect(bool condition)
    {
        if (!condition)
        {
            throw new FormatException("not the form that the compiler writes");
        }
    }
}
