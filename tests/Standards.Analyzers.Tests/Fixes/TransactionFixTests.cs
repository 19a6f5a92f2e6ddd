using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Data;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class TransactionFixTests
{
    [Theory]
    [InlineData("/* a */ var t = c.BeginTransaction(); t.Commit();", "/* a */ using var t = c.BeginTransaction(); t.Commit();")]
    [InlineData(
        "var t = await c.BeginTransactionAsync(); await t.CommitAsync();", "await using var t = await c.BeginTransactionAsync(); await t.CommitAsync();")]
    public Task Transaction_ends_with_its_block(string before, string after) =>
        FixTest<TransactionAnalyzer, TransactionFix>.BecomesAsync(Source(before), Source(after));

    [Theory]
    [InlineData("using var t = c.BeginTransaction();")]
    [InlineData("using var t = c.BeginTransaction(); try { } finally { t.Commit(); }")]
    [InlineData("var t = c.BeginTransaction(); t.Commit(); t.Dispose();")]
    public Task It_is_not_offered_where_something_else_is_meant(string body) =>
        FixTest<TransactionAnalyzer, TransactionFix>.IsNotOfferedAsync(Source(body));

    private static string Source(string body) =>
        $"class C {{ async Task M(System.Data.Common.DbConnection c) {{ {body} await Task.Yield(); }} }}";
}
