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
    [InlineData("interface ID { } class D(ILogger<ID> [|log|]) : ID { ILogger Log => log; }")]
    [InlineData("class D(ILoggerFactory f) { readonly ILogger _log = f.[|CreateLogger|]<C>(); }")]
    [InlineData("class D { readonly ILogger _log; D(ILoggerFactory f) { _log = f.[|CreateLogger|]<C>(); } }")]
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
    [InlineData("interface I { } class D(ILogger<I> log) { ILogger Log => log; }")]
    [InlineData("class D(ILoggerFactory f) { readonly ILogger _log = f.CreateLogger<D>(); }")]
    [InlineData("class D(ILoggerFactory f) { object M() => f.CreateLogger<C>(); void N() { var log = f.CreateLogger<C>(); } }")]
    [InlineData("class D(ILoggerFactory f) { readonly ILogger _log = f.CreateLogger<C>(); object M() => new C(); }")]
    [InlineData("class D { readonly object _log = X.ForContext<C>(); } static class X { public static object ForContext<T>() => 1; }")]
    public Task Others_are_silent(string source) => RuleTest<LoggerCategoryAnalyzer>.AsMarkedAsync("STD1503", Source(source));

    [Theory]
    [InlineData("class D { static readonly Serilog.ILogger Log = Serilog.Log.[|ForContext|]<C>(); }")]
    [InlineData("class D(Serilog.ILogger log) { readonly Serilog.ILogger _log = log.[|ForContext|]<C>(); }")]
    [InlineData("class D { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<D>(); }")]
    [InlineData("class D { void M() => Serilog.Log.ForContext<C>(); }")]
    public Task Context_of_another_logger_is_that_of_its_class(string source) =>
        RuleTest<LoggerCategoryAnalyzer>.AsMarkedAsync("STD1503", $"class C {{ }} {source}", Serilog);

    private const string Serilog = "namespace Serilog { public interface ILogger { ILogger ForContext<T>(); } "
        + "public static class Log { public static ILogger ForContext<T>() => null!; } }";

    private static string Source(string source) => $"using Microsoft.Extensions.Logging;\nclass C {{ }} {source}";
}
