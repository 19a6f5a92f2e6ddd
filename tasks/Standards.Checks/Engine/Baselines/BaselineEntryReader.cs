using System.Globalization;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Reads the entries of a baseline. One that was written or changed by hand is a finding and holds nothing.</summary>
/// <param name="file">Repository-relative path of the baseline.</param>
internal sealed class BaselineEntryReader(string file)
{
    private const int MaxFindings = 20;

    private static readonly (byte[] Name, BaselineFields Field)[] Fields =
    [
        ("rule"u8.ToArray(), BaselineFields.Rule),
        ("path"u8.ToArray(), BaselineFields.Path),
        ("text"u8.ToArray(), BaselineFields.Text),
        ("id"u8.ToArray(), BaselineFields.Id),
        ("count"u8.ToArray(), BaselineFields.Count),
    ];

    private readonly List<BaselineEntry> _entries = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<BaselineKey, int> _counts = [];
    private int _suspicious;
    private string _rule = "";
    private string _path = "";

    /// <summary>Those that hold something, in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries => _entries;

    /// <summary>How many findings each of them holds.</summary>
    public Dictionary<BaselineKey, int> Counts => _counts;

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reads the list.</summary>
    /// <param name="reader">Stands at its start.</param>
    /// <param name="content">The whole file, for places.</param>
    /// <exception cref="BaselineFormatException">It is a list of something else, or holds one entry twice.</exception>
    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        BaselineJson.Expect(ref reader, JsonTokenType.StartArray, "'entries'");
        Span<char> id = stackalloc char[BaselineId.Length];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader.TokenStartIndex;
            var entry = ReadEntry(ref reader, id);
            if (FindProblem(entry, id) is var (message, fix))
            {
                Suspect(TextCursor.PositionOf(content, start).In(file), message, fix);
            }
            else if (_counts.TryAdd(entry.Key, entry.Count))
            {
                _entries.Add(entry);
            }
            else
            {
                throw new BaselineFormatException(
                    start,
                    $"the baseline holds an entry for {ValueText.Shorten(entry.Rule)} twice, with the same path and text",
                    "Keep the one with the smaller count and remove the other");
            }
        }
    }

    // Neighbours share the strings of rule and path.
    private BaselineEntry ReadEntry(ref Utf8JsonReader reader, scoped Span<char> id)
    {
        BaselineJson.Expect(ref reader, JsonTokenType.StartObject, "an entry");
        var (start, seen, text, count) = (reader.TokenStartIndex, BaselineFields.None, "", 1L);
        id.Clear();
        while (BaselineJson.ReadField(ref reader, ref seen, Fields, out _) is var field and not BaselineFields.None)
        {
            switch (field)
            {
                case BaselineFields.Rule:
                    _rule = BaselineJson.Shared(ref reader, _rule, "'rule'");
                    break;
                case BaselineFields.Path:
                    _path = BaselineJson.Shared(ref reader, _path, "'path'");
                    break;
                case BaselineFields.Text:
                    text = BaselineJson.Text(ref reader, "'text'");
                    break;
                case BaselineFields.Count:
                    count = BaselineJson.Number(ref reader, "'count'");
                    break;
                default:
                    ReadId(ref reader, id);
                    break;
            }
        }

        return seen.HasFlag(BaselineFields.Entry) && _rule.Length > 0 && count <= int.MaxValue
            ? new BaselineEntry(_rule, _path, text, (int)count)
            : throw new BaselineFormatException(
                start, "an entry has not all of 'rule', 'path' and 'text', or a 'count' that is too large", BaselineJson.Rewrite);
    }

    // What has another length is no id, and equals none.
    private static void ReadId(ref Utf8JsonReader reader, scoped Span<char> id)
    {
        BaselineJson.Expect(ref reader, JsonTokenType.String, "'id'");
        if (!reader.HasValueSequence && reader.ValueSpan.Length == BaselineId.Length)
        {
            reader.CopyString(id);
        }
    }

    private static (string Message, string Fix)? FindProblem(BaselineEntry entry, ReadOnlySpan<char> id)
    {
        if (!Baseline.Covers(entry.Rule))
        {
            var subject = entry.Rule.StartsWith("STD0", StringComparison.Ordinal) ? "the policy itself" : "the proof itself";
            return (
                $"the baseline holds {ValueText.Shorten(entry.Rule)}, a rule about {subject}",
                "Remove the entry and correct what the finding names");
        }

        if (SecretHash.AreOfValues(entry.Rule) && !SecretHash.IsLasting(entry.Text))
        {
            return (
                $"the entry for {ValueText.Shorten(entry.Rule)} says something of a secret; the baseline knows one by its hash only",
                "Remove the entry and run 'dotnet build -t:StandardsBaseline -p:StandardsReason=\"why the baseline must hold it\"'");
        }

        Span<char> expected = stackalloc char[BaselineId.Length];
        BaselineId.Write(entry.Rule, entry.Path, entry.Text, entry.Count, expected);
        return id.SequenceEqual(expected)
            ? null
            : (
                $"the id of the entry for {ValueText.Shorten(entry.Rule)} is not that of its content, so the entry was written or changed by hand",
                "Remove the entry and repair what it hides, or let the command add it: 'dotnet build -t:StandardsBaseline -p:StandardsReason=\"why "
                    + "the baseline must grow\"'");
    }

    // The last finding stands for all that follow.
    private void Suspect(Location location, string message, string fix)
    {
        if (++_suspicious <= MaxFindings)
        {
            _findings.Add(new Finding(RuleCatalog.BaselineGrowth, location, message, fix));
        }
        else
        {
            _findings[^1] = _findings[^1] with
            {
                Message = string.Create(
                    CultureInfo.InvariantCulture, $"{_suspicious - MaxFindings + 1} more entries from here on were written or changed by hand"),
            };
        }
    }
}
