using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class LoggerCategoryAnalyzerTests
{
    [Theory]
    [InlineData("class D(ILogger<C> [|log|]) { ILogger Log => log; }")]
    [InlineData("class D { public D(int id, ILogger<C> [|log|]) { } }")]
    [InlineData("class D<T>(ILogger<D2> [|log|]) { ILogger Log => log; } class D2 { }")]
    [InlineData("record D(ILogger<C> [|Log|]);")]
    public Task Logger_of_another_class_is_STD1503(string source) => RuleTest<LoggerCategoryAnalyzer>.AsMarkedAsync("STD1503", Source(source));

    [Theory]
    [InlineData("class D(ILogger<D> log) { ILogger Log => log; }")]
    [InlineData("class D<T>(ILogger<D<T>> log) { ILogger Log => log; }")]
    [InlineData("class E : C { public E(ILogger<E> log) { } } class F : C { public F(ILogger<C> log) { } }")]
    [InlineData("abstract class D(ILogger<C> log) { ILogger Log => log; }")]
    [InlineData("class Outer { class D(ILogger<Outer> log) { ILogger Log => log; } }")]
    [InlineData("class D(ILogger<D> log, ILogger<C> forMade) { ILogger Log => log; ILogger Made => forMade; }")]
    [InlineData("class D(ILogger<string> log) { ILogger Log => log; }")]
    [InlineData("class Made(ILogger<Made> log) { ILogger Log => log; } class D(ILogger<Made> log) { object Make() => new Made(log); }")]
    [InlineData("class D<T>(ILogger<T> log) { ILogger Log => log; }")]
    public Task Others_are_silent(string source) => RuleTest<LoggerCategoryAnalyzer>.AsMarkedAsync("STD1503", Source(source));

    private static string Source(string source) => $"using Microsoft.Extensions.Logging;\nclass C {{ }} {source}";
}
