using System.Text.Json;
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Audit;

public sealed class AuditTests
{
    private readonly InMemoryAuditStore _store = new();
    private readonly AuditTrail _trail;

    public AuditTests() => _trail = new AuditTrail(_store, new Redactor(), new ManualTimeProvider());

    private async Task<List<AuditRecord>> ChainAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await _trail.AppendAsync("u1", "order.cancel", $"order/{i}", AuditOutcome.Success);
        }
        return await _store.ReadAsync(CancellationToken.None).ToListAsync();
    }

    private static ValueTask<AuditVerification> VerifyAsync(IEnumerable<AuditRecord> records, AuditAnchor? anchor = null)
        => AuditVerifier.VerifyAsync(records.ToAsyncEnumerable(), anchor);

    [Fact]
    public async Task Record_says_who_what_when_where_and_how()
    {
        var record = await _trail.AppendAsync(new AuditEvent("u1", "order.cancel", "order/42", AuditOutcome.Denied)
        {
            Source = "10.0.0.1",
            Detail = new Dictionary<string, string?> { ["state"] = "open", ["a"] = null },
        });
        Assert.Equal(
            """{"at":"2026-01-02T03:04:05.000Z","actor":"u1","action":"order.cancel","target":"order/42","outcome":"Denied","source":"10.0.0."""
                + """1","detail":{"a":null,"state":"open"}}""",
            record.Content);
        Assert.Equal((1, AuditAnchor.Empty.Hash), (record.Sequence, record.PreviousHash));
        Assert.Matches("^[0-9a-f]{64}$", record.Hash);
    }

    [Fact]
    public async Task Detail_has_no_secrets()
    {
        var record = await _trail.AppendAsync(
            "u1", "login", "session", AuditOutcome.Failure, new Dictionary<string, string?> { ["password"] = "hunter2", ["note"] = "token=hunter2 \"}" });
        Assert.DoesNotContain("hunter2", record.Content, StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(record.Content);
        Assert.Equal(Redactor.Mask, parsed.RootElement.GetProperty("detail").GetProperty("password").GetString());
    }

    [Theory]
    [InlineData("", "a", "t")]
    [InlineData("a", " ", "t")]
    [InlineData("a", "a", "")]
    public async Task Empty_fields_are_refused(string actor, string action, string target)
        => await Assert.ThrowsAsync<ArgumentException>(async () => await _trail.AppendAsync(actor, action, target, AuditOutcome.Success));

    [Fact]
    public async Task Sound_chain_is_valid_and_gives_an_anchor()
    {
        var chain = await ChainAsync(5);
        var result = await VerifyAsync(chain);
        Assert.True(result.IsValid);
        Assert.Equal(new AuditAnchor(5, chain[4].Hash), result.End);
        Assert.True((await VerifyAsync(chain, new AuditAnchor(3, chain[2].Hash))).IsValid);
    }

    [Fact]
    public async Task Tampered_is_found_where_it_is()
    {
        var chain = await ChainAsync(5);
        chain[2] = chain[2] with { Content = chain[2].Content.Replace("order/3", "order/9", StringComparison.Ordinal) };
        Assert.Equal((AuditBreak.Altered, 3L), await BreakAsync(chain));
    }

    [Fact]
    public async Task Tampered_with_its_hash_breaks_the_next_link()
    {
        var chain = await ChainAsync(5);
        var content = chain[2].Content.Replace("order/3", "order/9", StringComparison.Ordinal);
        chain[2] = AuditChain.Seal(new AuditAnchor(2, chain[1].Hash), content);
        Assert.Equal((AuditBreak.Unlinked, 4L), await BreakAsync(chain));
    }

    [Fact]
    public async Task Removed_is_missing()
    {
        var chain = await ChainAsync(5);
        chain.RemoveAt(1);
        Assert.Equal((AuditBreak.Missing, 2L), await BreakAsync(chain));
    }

    [Fact]
    public async Task Removed_and_renumbered_is_unlinked()
    {
        var chain = await ChainAsync(5);
        chain.RemoveAt(1);
        chain = [.. chain.Select((record, i) => record with { Sequence = i + 1 })];
        Assert.Equal((AuditBreak.Unlinked, 2L), await BreakAsync(chain));
    }

    [Fact]
    public async Task Reordered_is_found()
    {
        var chain = await ChainAsync(5);
        chain.Insert(3, chain[0]);
        Assert.Equal((AuditBreak.Reordered, 4L), await BreakAsync(chain));
    }

    [Fact]
    public async Task Cut_tail_is_found_by_the_anchor_alone()
    {
        var chain = await ChainAsync(5);
        var anchor = new AuditAnchor(5, chain[4].Hash);
        Assert.True((await VerifyAsync(chain.Take(3))).IsValid);
        Assert.Equal((AuditBreak.Truncated, 4L), await BreakAsync([.. chain.Take(3)], anchor));
        Assert.Equal((AuditBreak.Truncated, 1L), await BreakAsync([], anchor));
    }

    [Fact]
    public async Task Written_anew_is_found_by_the_anchor()
    {
        var chain = await ChainAsync(5);
        var anchor = new AuditAnchor(5, chain[4].Hash);
        var end = AuditAnchor.Empty;
        for (var i = 0; i < chain.Count; i++)
        {
            chain[i] = AuditChain.Seal(end, chain[i].Content + " ");
            end = new AuditAnchor(i + 1, chain[i].Hash);
        }

        Assert.True((await VerifyAsync(chain)).IsValid);
        Assert.Equal((AuditBreak.Rewritten, 5L), await BreakAsync(chain, anchor));
    }

    [Fact]
    public async Task Concurrent_appends_make_one_chain()
    {
        await Parallel.ForAsync(0, 500, async (i, token) => await _trail.AppendAsync("u1", "a", $"t{i}", AuditOutcome.Success, cancellationToken: token));
        var result = await AuditVerifier.VerifyAsync(_store.ReadAsync(CancellationToken.None));
        Assert.True(result.IsValid);
        Assert.Equal(500, result.End.Count);
    }

    private static async Task<(AuditBreak Break, long Sequence)> BreakAsync(List<AuditRecord> chain, AuditAnchor? anchor = null)
    {
        var result = await VerifyAsync(chain, anchor);
        return (result.Break, result.Sequence);
    }
}
