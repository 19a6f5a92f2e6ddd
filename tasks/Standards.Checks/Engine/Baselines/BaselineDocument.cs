using System.Globalization;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>One pass over the bytes of a baseline. It may hold 50,000 entries and is read in every build that checks something.</summary>
/// <param name="file">Repository-relative path of the baseline.</param>
internal sealed class BaselineDocument(string file)
{
    private static readonly (byte[] Name, BaselineFields Field)[] Fields =
    [
        ("version"u8.ToArray(), BaselineFields.Version),
        ("history"u8.ToArray(), BaselineFields.History),
        ("entries"u8.ToArray(), BaselineFields.Entries),
        ("approval"u8.ToArray(), BaselineFields.Approval),
        ("$schema"u8.ToArray(), BaselineFields.Schema),
    ];

    private static readonly (byte[] Name, BaselineFields Field)[] HistoryFields =
    [
        ("reason"u8.ToArray(), BaselineFields.Reason),
        ("added"u8.ToArray(), BaselineFields.Added),
    ];

    private static readonly (byte[] Name, BaselineFields Field)[] ApprovalFields =
    [
        ("owner"u8.ToArray(), BaselineFields.Owner),
        ("approvedBy"u8.ToArray(), BaselineFields.ApprovedBy),
        ("expires"u8.ToArray(), BaselineFields.Expires),
    ];

    private readonly BaselineEntryReader _entries = new(file);
    private readonly List<BaselineHistory> _history = [];
    private BaselineApproval? _approval;
    private long _historyOffset;

    /// <summary>The baseline and what is wrong with entries of it.</summary>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    /// <exception cref="BaselineFormatException">The content is JSON of another form.</exception>
    public (Baseline Baseline, IReadOnlyList<Finding> Findings) Read(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 8 });
        var seen = BaselineFields.None;
        reader.Read();
        BaselineJson.Expect(ref reader, JsonTokenType.StartObject, "the file");
        while (BaselineJson.ReadField(ref reader, ref seen, Fields, out var offset) is var field and not BaselineFields.None)
        {
            switch (field)
            {
                case BaselineFields.Version:
                    ReadVersion(ref reader);
                    break;
                case BaselineFields.History:
                    _historyOffset = offset;
                    ReadHistory(ref reader);
                    break;
                case BaselineFields.Approval:
                    ReadApproval(ref reader, TextCursor.PositionOf(content, offset));
                    break;
                case BaselineFields.Entries:
                    _entries.Read(ref reader, content);
                    break;
                default:
                    BaselineJson.Expect(ref reader, JsonTokenType.String, "'$schema'");
                    break;
            }
        }

        // What follows the object is no JSON; the reader says so.
        while (reader.Read())
        {
        }

        Require(seen);
        var baseline = new Baseline(_entries.Entries, _history, _entries.Counts) { Approval = _approval };
        return (baseline, [.. Overdrawn(baseline, content), .. _entries.Findings]);
    }

    private static void Require(BaselineFields seen)
    {
        if (!seen.HasFlag(BaselineFields.Required))
        {
            var missing = !seen.HasFlag(BaselineFields.Version) ? "version" : !seen.HasFlag(BaselineFields.History) ? "history" : "entries";
            throw new BaselineFormatException(0, $"{Baseline.FileName} has no '{missing}'", BaselineJson.Rewrite);
        }
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
        BaselineJson.Expect(ref reader, JsonTokenType.StartArray, "'history'");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _history.Add(ReadGrowth(ref reader));
        }
    }

    private static BaselineHistory ReadGrowth(ref Utf8JsonReader reader)
    {
        BaselineJson.Expect(ref reader, JsonTokenType.StartObject, "an element of 'history'");
        var (reason, added, seen, start) = ("", 0L, BaselineFields.None, reader.TokenStartIndex);
        while (BaselineJson.ReadField(ref reader, ref seen, HistoryFields, out _) is var field and not BaselineFields.None)
        {
            if (field == BaselineFields.Reason)
            {
                reason = BaselineJson.Text(ref reader, "'reason'");
            }
            else
            {
                added = BaselineJson.Number(ref reader, "'added'");
            }
        }

        return string.IsNullOrWhiteSpace(reason) || added == 0
            ? throw new BaselineFormatException(start, "an element of 'history' has no 'reason' or no 'added'", BaselineJson.Rewrite)
            : new BaselineHistory(reason, added);
    }

    // A value that is missing is no error of form: ApprovalRules says what it means.
    private void ReadApproval(ref Utf8JsonReader reader, Position at)
    {
        BaselineJson.Expect(ref reader, JsonTokenType.StartObject, "'approval'");
        var (approval, seen) = (new BaselineApproval("", "", "") { Line = at.Line, Column = at.Column }, BaselineFields.None);
        while (BaselineJson.ReadField(ref reader, ref seen, ApprovalFields, out _) is var field and not BaselineFields.None)
        {
            approval = field switch
            {
                BaselineFields.Owner => approval with { Owner = BaselineJson.Text(ref reader, "'owner'") },
                BaselineFields.ApprovedBy => approval with { ApprovedBy = BaselineJson.Text(ref reader, "'approvedBy'") },
                _ => approval with { Expires = BaselineJson.Text(ref reader, "'expires'") },
            };
        }

        _approval = approval;
    }

    // Merging two branches may sum their histories and never sums entries, so honest files stay below.
    private IEnumerable<Finding> Overdrawn(Baseline baseline, ReadOnlySpan<byte> content)
    {
        var (held, granted) = (baseline.Findings, _history.Sum(growth => growth.Added));
        return held <= granted
            ? []
            :
            [
                new Finding(
                    RuleCatalog.BaselineGrowth,
                    TextCursor.PositionOf(content, _historyOffset).In(file),
                    string.Create(CultureInfo.InvariantCulture, $"the baseline holds {held} findings, but its history gives reasons for {granted}"),
                    "Take the last good version with 'git checkout -- standards.baseline.json' and let the command add what must be added: 'dotnet build "
                        + "-t:StandardsBaseline -p:StandardsReason=\"why the baseline must grow\"'"),
            ];
    }
}
