using System.Globalization;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>
/// One pass over the bytes of a baseline. It may hold 50,000 entries and is read in every build that checks something, so neighbours
/// share the strings of rule and path.
/// </summary>
internal sealed class BaselineDocument(string file)
{
    private const int MaxFindings = 20;
    private const string Rewrite = "Write the file with 'dotnet build -t:StandardsBaseline' and change nothing in it but to remove entries";

    private readonly List<BaselineEntry> _entries = [];
    private readonly List<BaselineHistory> _history = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<BaselineKey, int> _counts = [];
    private BaselineApproval? _approval;
    private int _suspicious;
    private long _historyOffset;

    /// <summary>The baseline and what is wrong with entries of it.</summary>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    /// <exception cref="BaselineFormatException">The content is JSON of another form.</exception>
    public (Baseline Baseline, IReadOnlyList<Finding> Findings) Read(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 8 });
        var seen = Keys.None;
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "the file");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueTextEquals("version"u8) ? Keys.Version
                : reader.ValueTextEquals("history"u8) ? Keys.History
                : reader.ValueTextEquals("entries"u8) ? Keys.Entries
                : reader.ValueTextEquals("approval"u8) ? Keys.Approval
                : reader.ValueTextEquals("$schema"u8) ? Keys.Schema
                : throw Unknown(ref reader);
            Once(ref reader, ref seen, key);
            var at = reader.TokenStartIndex;
            reader.Read();
            switch (key)
            {
                case Keys.Version:
                    ReadVersion(ref reader);
                    break;
                case Keys.History:
                    _historyOffset = at;
                    ReadHistory(ref reader);
                    break;
                case Keys.Approval:
                    ReadApproval(ref reader, TextCursor.PositionOf(content, at));
                    break;
                case Keys.Entries:
                    ReadEntries(ref reader, content);
                    break;
                default:
                    Expect(ref reader, JsonTokenType.String, "'$schema'");
                    break;
            }
        }

        // What follows the object is no JSON; the reader says so.
        while (reader.Read())
        {
        }

        if ((seen & Keys.Required) != Keys.Required)
        {
            var missing = (seen & Keys.Version) == 0 ? "version" : (seen & Keys.History) == 0 ? "history" : "entries";
            throw new BaselineFormatException(0, $"{Baseline.FileName} has no '{missing}'", Rewrite);
        }

        CheckSum(content);
        return (new Baseline(_entries, _history, _counts) { Approval = _approval }, _findings);
    }

    private static void ReadVersion(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version != 1)
        {
            throw new BaselineFormatException(
                reader.TokenStartIndex,
                $"the version of {Baseline.FileName} is not 1",
                "Update Standards.Sdk to the version that wrote the file, or write it anew with 'dotnet build -t:StandardsBaseline'");
        }
    }

    private void ReadHistory(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "'history'");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject, "an element of 'history'");
            var (reason, added, seen, start) = ("", 0L, Keys.None, reader.TokenStartIndex);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.ValueTextEquals("reason"u8) ? Keys.Reason : reader.ValueTextEquals("added"u8) ? Keys.Added : throw Unknown(ref reader);
                Once(ref reader, ref seen, key);
                reader.Read();
                if (key == Keys.Reason)
                {
                    reason = Text(ref reader, "'reason'");
                }
                else
                {
                    added = Number(ref reader, "'added'");
                }
            }

            if (string.IsNullOrWhiteSpace(reason) || added == 0)
            {
                throw new BaselineFormatException(start, "an element of 'history' has no 'reason' or no 'added'", Rewrite);
            }

            _history.Add(new BaselineHistory(reason, added));
        }
    }

    // A value that is missing is no error of form: ApprovalRules says what it means.
    private void ReadApproval(ref Utf8JsonReader reader, Position at)
    {
        Expect(ref reader, JsonTokenType.StartObject, "'approval'");
        var (approval, seen) = (new BaselineApproval("", "", "") { Line = at.Line, Column = at.Column }, Keys.None);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.ValueTextEquals("owner"u8) ? Keys.Owner
                : reader.ValueTextEquals("approvedBy"u8) ? Keys.ApprovedBy
                : reader.ValueTextEquals("expires"u8) ? Keys.Expires
                : throw Unknown(ref reader);
            Once(ref reader, ref seen, key);
            reader.Read();
            approval = key switch
            {
                Keys.Owner => approval with { Owner = Text(ref reader, "'owner'") },
                Keys.ApprovedBy => approval with { ApprovedBy = Text(ref reader, "'approvedBy'") },
                _ => approval with { Expires = Text(ref reader, "'expires'") },
            };
        }

        _approval = approval;
    }

    private void ReadEntries(ref Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        Span<char> id = stackalloc char[BaselineId.Length];
        Span<char> expected = stackalloc char[BaselineId.Length];
        Expect(ref reader, JsonTokenType.StartArray, "'entries'");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.StartObject, "an entry");
            var (start, seen) = (reader.TokenStartIndex, Keys.None);
            var last = _entries.Count > 0 ? _entries[^1] : null;
            string rule = "", path = "", text = "";
            var count = 1L;
            id.Clear();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.ValueTextEquals("rule"u8) ? Keys.Rule
                    : reader.ValueTextEquals("path"u8) ? Keys.Path
                    : reader.ValueTextEquals("text"u8) ? Keys.Text
                    : reader.ValueTextEquals("count"u8) ? Keys.Count
                    : reader.ValueTextEquals("id"u8) ? Keys.Id
                    : throw Unknown(ref reader);
                Once(ref reader, ref seen, key);
                reader.Read();
                switch (key)
                {
                    case Keys.Rule:
                        rule = Shared(ref reader, last?.Rule, "'rule'");
                        break;
                    case Keys.Path:
                        path = Shared(ref reader, last?.Path, "'path'");
                        break;
                    case Keys.Text:
                        text = Text(ref reader, "'text'");
                        break;
                    case Keys.Count:
                        count = Number(ref reader, "'count'");
                        break;
                    default:
                        Expect(ref reader, JsonTokenType.String, "'id'");
                        if (!reader.HasValueSequence && reader.ValueSpan.Length == BaselineId.Length)
                        {
                            reader.CopyString(id);
                        }

                        break;
                }
            }

            if ((seen & Keys.Entry) != Keys.Entry || rule.Length == 0 || count > int.MaxValue)
            {
                throw new BaselineFormatException(start, "an entry has not all of 'rule', 'path' and 'text', or a 'count' that is too large", Rewrite);
            }

            BaselineId.Write(rule, path, text, (int)count, expected);
            var entry = new BaselineEntry(rule, path, text, (int)count);
            if (!Baseline.Covers(rule))
            {
                Suspect(
                    content,
                    start,
                    $"the baseline holds {ValueText.Shorten(rule)}, a rule about "
                        + $"{(rule.StartsWith("STD0", StringComparison.Ordinal) ? "the policy itself" : "the proof itself")}",
                    "Remove the entry and correct what the finding names");
            }
            else if (SecretHash.AreOfValues(rule) && !SecretHash.IsLasting(text))
            {
                Suspect(
                    content,
                    start,
                    $"the entry for {ValueText.Shorten(rule)} says something of a secret; the baseline knows one by its hash only",
                    "Remove the entry and run 'dotnet build -t:StandardsBaseline -p:StandardsReason=\"why the baseline must hold it\"'");
            }
            else if (!id.SequenceEqual(expected))
            {
                Suspect(
                    content,
                    start,
                    $"the id of the entry for {ValueText.Shorten(rule)} is not that of its content, so the entry was written or changed by hand",
                    "Remove the entry and repair what it hides, or let the command add it: 'dotnet build -t:StandardsBaseline -p:StandardsReason=\"why "
                        + "the baseline must grow\"'");
            }
            else if (!_counts.TryAdd(entry.Key, entry.Count))
            {
                throw new BaselineFormatException(
                    start,
                    $"the baseline holds an entry for {ValueText.Shorten(rule)} twice, with the same path and text",
                    "Keep the one with the smaller count and remove the other");
            }
            else
            {
                _entries.Add(entry);
            }
        }
    }

    // Merging two branches may sum their histories and never sums entries, so honest files stay below.
    private void CheckSum(ReadOnlySpan<byte> content)
    {
        var (held, granted) = (_entries.Sum(e => (long)e.Count), _history.Sum(h => h.Added));
        if (held > granted)
        {
            _findings.Insert(0, new Finding(
                RuleCatalog.BaselineGrowth,
                TextCursor.PositionOf(content, _historyOffset).In(file),
                string.Create(CultureInfo.InvariantCulture, $"the baseline holds {held} findings, but its history gives reasons for {granted}"),
                "Take the last good version with 'git checkout -- standards.baseline.json' and let the command add what must be added: 'dotnet build "
                    + "-t:StandardsBaseline -p:StandardsReason=\"why the baseline must grow\"'"));
        }
    }

    private void Suspect(ReadOnlySpan<byte> content, long offset, string message, string fix)
    {
        if (++_suspicious <= MaxFindings)
        {
            _findings.Add(new Finding(RuleCatalog.BaselineGrowth, TextCursor.PositionOf(content, offset).In(file), message, fix));
        }
        else
        {
            var first = _findings[^1];
            _findings[^1] = first with
            {
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"{_suspicious - MaxFindings + 1} more entries from here on were written or changed by hand"),
            };
        }
    }

    private static string Shared(ref Utf8JsonReader reader, string? last, string what)
    {
        Expect(ref reader, JsonTokenType.String, what);
        return last is not null && reader.ValueTextEquals(last) ? last : reader.GetString()!;
    }

    private static string Text(ref Utf8JsonReader reader, string what)
    {
        Expect(ref reader, JsonTokenType.String, what);
        return reader.GetString()!;
    }

    private static long Number(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value is > 0 and < 1_000_000_000
            ? value
            : throw new BaselineFormatException(reader.TokenStartIndex, $"{what} is not a whole number from 1 on", Rewrite);

    private static void Once(ref Utf8JsonReader reader, ref Keys seen, Keys key)
    {
        if ((seen & key) != 0)
        {
            throw new BaselineFormatException(reader.TokenStartIndex, $"the key '{ValueText.Shorten(reader.GetString()!)}' stands twice", Rewrite);
        }

        seen |= key;
    }

    private static BaselineFormatException Unknown(ref Utf8JsonReader reader) =>
        new(reader.TokenStartIndex, $"'{ValueText.Shorten(reader.GetString()!)}' is no key of {Baseline.FileName}", Rewrite);

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string what)
    {
        if (reader.TokenType != type)
        {
            var form = type switch
            {
                JsonTokenType.StartObject => "an object",
                JsonTokenType.StartArray => "a list",
                _ => "a text",
            };
            throw new BaselineFormatException(reader.TokenStartIndex, $"{what} is not {form}", Rewrite);
        }
    }

    [Flags]
    private enum Keys
    {
        None = 0,
        Version = 1,
        History = 2,
        Entries = 4,
        Schema = 8,
        Required = Version | History | Entries,
        Reason = 16,
        Added = 32,
        Rule = 64,
        Path = 128,
        Text = 256,
        Count = 512,
        Id = 1024,
        Entry = Rule | Path | Text,
        Approval = 2048,
        Owner = 4096,
        ApprovedBy = 8192,
        Expires = 16384,
    }
}
