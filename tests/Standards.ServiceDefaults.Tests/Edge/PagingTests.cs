using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Standards.ServiceDefaults.Paging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class PagingTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(2));

    [Fact]
    public void Cursor_comes_back_as_it_went()
    {
        var text = Cursor.Of("items", Time, "id/ä?").ToString();

        Assert.True(Cursor.TryParse(text, "items", 2, out var cursor));
        Assert.Equal("id/ä?", cursor.Keys[1]);
        Assert.True(cursor.TryGetTime(0, out var time));
        Assert.Equal(Time.UtcDateTime, time.UtcDateTime);
        Assert.False(cursor.TryGetTime(1, out _));
        Assert.False(cursor.TryGetTime(2, out _));
        Assert.Equal(text, Uri.EscapeDataString(text));
        Assert.DoesNotContain("id", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cursor_changed_anywhere_is_none()
    {
        var text = Cursor.Of("items", "1", "2").ToString();

        for (var index = 0; index < text.Length; index++)
        {
            var changed = new StringBuilder(text) { [index] = text[index] == 'A' ? 'B' : 'A' }.ToString();
            Assert.False(Cursor.TryParse(changed, "items", 2, out _), changed);
            Assert.False(Cursor.TryParse(text[..index], "items", 2, out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("====")]
    [InlineData("AA AA")]
    [InlineData("ä")]
    [InlineData("' OR 1=1 --")]
    public void Cursor_that_is_none_is_refused(string? text) => Assert.False(Cursor.TryParse(text, "items", 1, out _));

    [Fact]
    public void Cursor_of_another_collection_or_shape_is_refused()
    {
        var text = Cursor.Of("items", "1", "2").ToString();

        Assert.False(Cursor.TryParse(text, "orders", 2, out _));
        Assert.False(Cursor.TryParse(text, "items", 1, out _));
        Assert.False(Cursor.TryParse(text, "items", 3, out _));
        Assert.False(Cursor.TryParse(text + "=", "items", 2, out _));
        Assert.False(Cursor.TryParse(new string('A', 1025), "items", 2, out _));
    }

    [Fact]
    public void Cursor_of_another_version_is_refused()
    {
        var bytes = Base64Url.DecodeFromChars(Cursor.Of("items", "1").ToString());
        bytes[0] = 2;

        Assert.False(Cursor.TryParse(Base64Url.EncodeToString(bytes), "items", 1, out _));
    }

    [Fact]
    public void Cursor_too_long_is_not_made() => Assert.Throws<ArgumentException>(() => Cursor.Of("items", new string('x', 1000)));

    [Theory]
    [InlineData(0, 3, 0, null)]
    [InlineData(3, 3, 3, null)]
    [InlineData(4, 3, 3, "2")]
    public void Page_ends_where_nothing_follows(int rows, int limit, int items, string? last)
    {
        var page = Page<int>.Of([.. Enumerable.Range(0, rows)], limit, row => row, row => Cursor.Of("items", $"{row}"));

        Assert.Equal(items, page.Items.Count);
        if (last is null)
        {
            Assert.Null(page.NextCursor);
            return;
        }

        Assert.True(Cursor.TryParse(page.NextCursor, "items", 1, out var cursor));
        Assert.Equal(last, cursor.Keys[0]);
    }

    [Fact]
    public async Task Walk_gives_each_item_once()
    {
        await using var service = await TestService.StartAsync(Map);
        var seen = new List<int>();

        string? cursor = null;
        do
        {
            using var response = await service.GetAsync($"/items?limit=4{(cursor is null ? "" : $"&cursor={cursor}")}");
            var page = await TestService.JsonOf(response);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetInt32()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 10), seen);
    }

    [Theory]
    [InlineData("", 50)]
    [InlineData("?limit=100", 100)]
    [InlineData("?limit=1", 1)]
    public async Task Limit_is_bound(string query, int expected)
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync($"/limit{query}");

        Assert.Equal($"{expected}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/items?limit=0", "limit")]
    [InlineData("/items?limit=-1", "limit")]
    [InlineData("/items?limit=101", "limit")]
    [InlineData("/items?limit=many", "limit")]
    [InlineData("/items?limit=", "limit")]
    [InlineData("/items?limit=1&limit=2", "limit")]
    [InlineData("/items?limit=99999999999999999999", "limit")]
    [InlineData("/items?cursor=unknown", "cursor")]
    [InlineData("/items?cursor=", "cursor")]
    [InlineData("/items?cursor=a&cursor=b", "cursor")]
    public async Task Bad_query_names_the_field(string path, string field)
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync(path);

        var problem = await TestService.ProblemOf(response, 400, "invalid_input");
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Numbers_are_configured()
    {
        await using var service = await TestService.StartAsync(Map, ["Paging:DefaultLimit=5", "Paging:MaxLimit=10"]);

        using var one = await service.GetAsync("/limit");
        using var two = await service.GetAsync("/limit?limit=11");

        Assert.Equal("5", await one.Content.ReadAsStringAsync());
        await TestService.ProblemOf(two, 400, "invalid_input");
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/limit", (PageRequest page) => page.Limit);
        app.MapGet("/items", (PageRequest page) =>
        {
            var after = page.ReadCursor("items", 1) is { } cursor ? int.Parse(cursor.Keys[0], System.Globalization.CultureInfo.InvariantCulture) : -1;
            int[] rows = [.. Enumerable.Range(0, 10).Where(row => row > after).Take(page.Limit + 1)];
            return Page<int>.Of(rows, page.Limit, row => row, row => Cursor.Of("items", $"{row}"));
        });
    }
}
