using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Data;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class MoneyFixTests
{
    [Theory]
    [InlineData(
        """
        public class Item { public double Price { get; init; } = 1.5; /* a */ }
        """,
        """
        public class Item { public decimal Price { get; init; } = 1.5m; /* a */ }
        """)]
    [InlineData(
        """
        public class Item { private double? _price; bool M() { _price = -0.5; return _price > 10.0 && this._price * 0.2 > 1; } }
        """,
        """
        public class Item { private decimal? _price; bool M() { _price = -0.5m; return _price > 10.0m && this._price * 0.2m > 1; } }
        """)]
    [InlineData(
        """
        public record Item(float Price); public class C { public Task<double> GetPriceAsync(int a) => null!; public double Salary() { return 2.5d; } }
        """,
        """
        public record Item(decimal Price); public class C { public Task<decimal> GetPriceAsync(int a) => null!; public decimal Salary() { return 2.5m; } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<MoneyAnalyzer, MoneyFix>.BecomesAsync(before, after, Stubs.EntityFramework);

    [Theory]
    [InlineData(
        """
        public class Item { public double Price { get; init; } double M() => Math.Sqrt(Price); }
        """)]
    [InlineData(
        """
        public class Item { public Half Price { get; init; } }
        """)]
    [InlineData(
        """
        public class ColumnAttribute : Attribute; public class Item { [Column] public double Price { get; init; } }
        """)]
    [InlineData(
        """
        using Microsoft.EntityFrameworkCore; public class Item { public double Price { get; init; } } class D : DbContext { public DbSet<Item> Items { get; set; } = null!; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<MoneyAnalyzer, MoneyFix>.IsNotOfferedAsync(source, Stubs.EntityFramework);
}
