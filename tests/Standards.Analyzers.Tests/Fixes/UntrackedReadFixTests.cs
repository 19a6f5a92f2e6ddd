using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Data;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class UntrackedReadFixTests
{
    private const string Order = " class Order { public int Id; }";

    [Theory]
    [InlineData("orders.ToListAsync()", "orders.AsNoTracking().ToListAsync()")]
    [InlineData("orders.Where(o => o.Id > 1).ToListAsync()", "orders.AsNoTracking().Where(o => o.Id > 1).ToListAsync()")]
    [InlineData("db.Set<Order>().ToListAsync()", "db.Set<Order>().AsNoTracking().ToListAsync()")]
    public Task Query_reads_without_tracking(string before, string after) =>
        FixTest<UntrackedReadAnalyzer, UntrackedReadFix>.BecomesAsync(Source(before), Source(after), Stubs.EntityFramework);

    [Fact]
    public Task Namespace_is_added_where_the_file_does_not_know_it() => FixTest<UntrackedReadAnalyzer, UntrackedReadFix>.FileBecomesAsync(
        "using System.Linq;\n\nclass Order;\n\nclass OrderQuery\n{\n    object M(Microsoft.EntityFrameworkCore.DbSet<Order> o) => o.ToList();\n}\n",
        "using System.Linq;\nusing Microsoft.EntityFrameworkCore;\n\nclass Order;\n\nclass OrderQuery\n{\n"
            + "    object M(Microsoft.EntityFrameworkCore.DbSet<Order> o) => o.AsNoTracking().ToList();\n}\n",
        Stubs.EntityFramework);

    private static string Source(string query) =>
        $"using Microsoft.EntityFrameworkCore; class OrderQuery {{ async Task<object> M(DbContext db, DbSet<Order> orders) => await {query}; }}{Order}";
}
