using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class VariableScopeAnalyzerTests
{
    [Theory]
    [InlineData("int [|total|]; Log(); total = Sum(); Use(total);")]
    [InlineData("int [|a|], [|b|]; a = 1; b = 2; Use(a + b);")]
    [InlineData("int [|total|]; if (Sum() > 1) { total = 1; Use(total); }")]
    [InlineData("string [|text|] = \"\"; Log(); if (Sum() > 1) { text = \"a\"; Use(text); }")]
    [InlineData("string? [|text|] = null; try { text = \"a\"; Use(text); } catch (IOException) { Log(); }")]
    [InlineData("string [|text|]; foreach (var c in \"\") { text = c.ToString(); Use(text); }")]
    [InlineData("Order [|order|]; Log(); order = new Order { total = 1 }; Use(order);")]
    public Task Variable_that_is_declared_early_is_STD1010(string body) => RuleTest<VariableScopeAnalyzer>.AsMarkedAsync("STD1010", In(body));

    [Theory]
    [InlineData("var total = Sum(); Use(total);")]
    [InlineData("int total; if (Sum() > 1) { total = 1; } else { total = 2; } Use(total);")]
    [InlineData("int total = 0; foreach (var c in \"\") { total += c; } Use(total);")]
    [InlineData("int total = 0; while (Sum() > 1) { if (Sum() > 2) { total++; Use(total); } }")]
    [InlineData("int total; try { total = Sum(); } catch (IOException) { total = 1; } Use(total);")]
    [InlineData("int total; int.TryParse(\"1\", out total); Use(total);")]
    [InlineData("int total = 0; Action add = () => { total++; Use(total); }; add(); add();")]
    [InlineData("var watch = Sum(); if (Sum() > 1) { Use(watch); }")]
    [InlineData("int total; void Add() { total = 1; Use(total); } Add();")]
    [InlineData("int total; total = Set(out total); Use(total);")]
    [InlineData("int count = 0; retry: if (Sum() > 1) { count++; if (count < 5) { goto retry; } }")]
    [InlineData("again: Log(); { int count = 0; if (Sum() > 1) { count++; Use(count); goto again; } }")]
    public Task Others_are_silent(string body) => RuleTest<VariableScopeAnalyzer>.AsMarkedAsync("STD1010", In(body));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<VariableScopeAnalyzer>.InTestsAsync("STD1010", In("int total; Log(); total = Sum(); Use(total);"));

    private static string In(string body) =>
        "class Order { public int total; } class C { void Log() { } int Sum() => 1; int Set(out int a) => a = 1; void Use(object a) { } void M() { "
            + body + " } }";
}
