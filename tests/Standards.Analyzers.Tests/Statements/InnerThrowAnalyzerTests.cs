using System.Globalization;

namespace Standards.Analyzers.Tests.Statements;

/// <summary>STD1201 over exceptions that the text declares, since nothing is referenced.</summary>
public sealed class InnerThrowAnalyzerTests
{
    private const string Types = """


        namespace System
        {
            class Exception { public Exception? InnerException => null; public Exception GetBaseException() => this; }
            class AggregateException : Exception { public List InnerExceptions => null!; }
            class List { public Exception this[Int32 i] => null!; public Exception First() => null!; }
            struct Int32 { }
        }
        class Own : System.Exception { public new System.Exception Inner => this; public System.Exception Cause => this; }
        """;

    [Theory]
    [InlineData("throw e.InnerException;", "e.InnerException", 1)]
    [InlineData("throw e.InnerException!;", "e.InnerException", 1)]
    [InlineData("throw e.InnerException ?? e;", "e.InnerException", 1)]
    [InlineData("throw (Own)e.InnerException;", "e.InnerException", 6)]
    [InlineData("throw e.GetBaseException();", "e.GetBaseException()", 1)]
    [InlineData("throw a.InnerExceptions[0];", "a.InnerExceptions[0]", 1)]
    [InlineData("throw a.InnerException;", "a.InnerException", 1)]
    public async Task Inner_exception_is_STD1201(string statement, string thrown, int column)
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(Method(statement)));

        var place = found.Location.GetLineSpan().StartLinePosition;

        Assert.Equal(("STD1201", 1, column + 5), (found.Id, place.Line, place.Character));
        Assert.Equal(
            $"'throw' begins the stack of '{thrown}' anew, so that the place where it happened is lost. Write "
                + $"'ExceptionDispatchInfo.Throw({thrown})', or throw a new exception with it as inner exception.",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("var x = e.InnerException;\nif (x != null) { throw x; }")]
    [InlineData("if (e.InnerException is { } x) { throw x; }")]
    [InlineData("if (e.InnerException is Own x) { throw x; }")]
    [InlineData("if (e is { InnerException: { } x }) { throw x; }")]
    [InlineData("throw a.InnerExceptions.First();")]
    public async Task Inner_exception_by_another_way_is_STD1201(string statements) =>
        Assert.Equal("STD1201", Assert.Single(await AnalyzedText.AllAsync(Method(statements))).Id);

    [Theory]
    [InlineData("throw;")]
    [InlineData("var x = new Own(); throw x;")]
    [InlineData("if (e is Own x) { throw x; }")]
    [InlineData("throw new Own();")]
    [InlineData("throw o.Cause;")]
    [InlineData("var x = e.InnerException;")]
    public async Task Others_are_silent(string statement) => Assert.Empty(await AnalyzedText.AllAsync(Method(statement)));

    [Fact]
    public async Task Severity_of_the_configuration_holds()
    {
        Assert.Empty(await AnalyzedText.AllAsync(Method("throw e.InnerException;"), ("STD1201", "Suppress")));
        Assert.Equal(
            Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
            Assert.Single(await AnalyzedText.AllAsync(Method("throw e.InnerException;"), ("STD1201", "Error"))).Severity);
    }

    private static string Method(string statement) =>
        $"class C {{ void M(System.Exception e, System.AggregateException a, Own o) {{\n{statement}\n}} }}{Types}";
}
