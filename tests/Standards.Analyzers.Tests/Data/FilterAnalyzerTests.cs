using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class FilterAnalyzerTests
{
    [Theory]
    [InlineData("users.Where(u => [|u.Email.ToLower()|] == e);")]
    [InlineData("users.First(u => [|u.Email.Trim()|] == e);")]
    [InlineData("await users.AnyAsync(u => [|u.Id.ToString()|] == e);")]
    [InlineData("users.Where(u => u.Id > 1 && [|u.At.Date|] == DateTime.Today);")]
    [InlineData("users.Where(u => [|u.Seen!.Value.Year|] == 2026);")]
    [InlineData("users.Where(u => [|u.At.AddDays(30)|] > DateTime.UtcNow);")]
    [InlineData("users.Where(u => [|Math.Abs(u.Id)|] == 1);")]
    [InlineData("users.Where(u => [|u.Boss.Email.ToUpper()|].StartsWith(e));")]
    [InlineData("users.Where(u => new[] { e }.Contains([|u.Email.ToLower()|]));")]
    [InlineData("users.Where(u => u.Team.Any(t => [|t.Email.ToLower()|] == e));")]
    [InlineData("var open = users.Where(u => u.Id > 1); open.Count(u => [|u.At.Date|] == DateTime.Today);")]
    public Task Filter_with_a_function_of_a_column_is_STD1611(string body) => Find(body);

    [Theory]
    [InlineData("[|\"SELECT id FROM orders WHERE CAST(placed_at AS date) = @day\"|]")]
    [InlineData("[|\"SELECT id FROM orders o WHERE a = 1 AND YEAR(o.placed_at) IN (2025, 2026)\"|]")]
    [InlineData("\"SELECT CAST(placed_at AS date) FROM orders WHERE placed_at >= @from\"")]
    [InlineData("\"SELECT id FROM orders WHERE placed_at = CAST(@day AS date) AND DATE(@day) = '2026-01-01'\"")]
    [InlineData("\"SELECT id FROM users WHERE lower(email) = @email\"")]
    public Task Filter_of_SQL_compares_the_time_itself(string sql) => RuleTest<FilterAnalyzer>.AsMarkedAsync(
        "STD1611", $"using System.Data; using Dapper; class C {{ object M(IDbConnection c) => c.Query<int>({sql}); }}", DataStubs.Dapper);

    [Theory]
    [InlineData("users.Where(u => u.Email == e.ToLower());")]
    [InlineData("users.Where(u => u.At >= DateTime.Today.AddDays(-1));")]
    [InlineData("users.Where(u => u.Email.StartsWith(e));")]
    [InlineData("users.Select(u => u.Email.ToLower());")]
    [InlineData("users.OrderBy(u => u.Email.ToLower());")]
    [InlineData("known.Where(u => u.Email.ToLower() == e);")]
    [InlineData("known.AsQueryable().Where(u => u.Email.ToLower() == e);")]
    [InlineData("users.Where(u => u.Seen!.Value > DateTime.Today);")]
    [InlineData("users.AsEnumerable().Where(u => u.Email.ToLower() == e);")]
    [InlineData("users.Where(u => u.Email == nameof(u.Email.ToLower));")]
    [InlineData("users.Where(u => u.Email.ToLower().Contains(e));")]
    [InlineData("users.Where(u => e.EndsWith(\"@\" + u.Email.ToLower()));")]
    [InlineData("users.Where(u => u.At.AddDays(u.Id) > DateTime.UtcNow);")]
    [InlineData("users.Where(u => u.Id > 1 && u.Boss.Email.ToUpper().EndsWith(e));")]
    public Task Others_are_silent(string body) => Find(body);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<FilterAnalyzer>.InTestsAsync(
        "STD1611", Source("users.Where(u => u.Email.ToLower() == e);"), Stubs.EntityFramework);

    private static Task Find(string body) => RuleTest<FilterAnalyzer>.AsMarkedAsync("STD1611", Source(body), Stubs.EntityFramework);

    private static string Source(string body) => $$"""
        using Microsoft.EntityFrameworkCore;
        class User
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public DateTime At { get; set; }
            public DateTime? Seen { get; set; }
            public User Boss { get; set; } = null!;
            public List<User> Team { get; set; } = [];
        }
        class C { async Task M(DbSet<User> users, List<User> known, string e) { {{body}} await Task.Yield(); } }
        """;
}
