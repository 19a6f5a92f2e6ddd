using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class ExceptionMessageAnalyzerTests
{
    [Theory]
    [InlineData("throw [|new InvalidOperationException()|];")]
    [InlineData("throw [|new InvalidOperationException(\"\")|];")]
    [InlineData("throw [|new InvalidOperationException(\"Error\")|];")]
    [InlineData("throw [|new OrderException(\"not found\")|];")]
    [InlineData("throw [|new OrderException(\"Something went wrong.\")|];")]
    [InlineData("throw [|new OrderException(\"An unexpected error occurred, please try again later!\")|];")]
    [InlineData("throw [|new OrderException(nameof(OrderException))|];")]
    [InlineData("try { } catch (IOException e) { throw [|new OrderException(e.Message, e)|]; }")]
    [InlineData("try { } catch (IOException e) { throw [|new OrderException($\"Error: {e.Message}\", e)|]; }")]
    [InlineData("try { } catch (IOException e) { throw [|new OrderException(\"Error: \" + e.Message, e)|]; }")]
    [InlineData("if (_lines == 0) { throw [|new ArgumentException(\"Invalid value\", nameof(id))|]; }")]
    [InlineData("throw [|new OrderException(string.Empty)|];")]
    public Task Message_that_fits_every_failure_is_STD1307(string statement) =>
        RuleTest<ExceptionMessageAnalyzer>.AsMarkedAsync("STD1307", Class(statement));

    [Theory]
    [InlineData("throw new OrderException($\"Order {id} is closed\");")]
    [InlineData("throw new OrderException(\"An order without lines is not sent\");")]
    [InlineData("throw new ArgumentNullException(nameof(id));")]
    [InlineData("throw new ObjectDisposedException(nameof(C));")]
    [InlineData("throw new NotSupportedException();")]
    [InlineData("throw new OperationCanceledException();")]
    [InlineData("throw new OrderException();")]
    [InlineData("try { } catch (IOException e) { throw new OrderException($\"Order {id}: {e.Message}\", e); }")]
    [InlineData("throw new OrderException(Text(id));")]
    [InlineData("_ = new List<string>(); _ = new Uri(\"a\");")]
    [InlineData("throw new OrderException(\"Access denied.\");")]
    [InlineData("throw new OrderException(\"Forbidden\");")]
    [InlineData("throw new OrderException(\"Invalid password\");")]
    public Task Others_are_silent(string statement) => RuleTest<ExceptionMessageAnalyzer>.AsMarkedAsync("STD1307", Class(statement));

    [Fact]
    public Task Test_may_throw_anything() => RuleTest<ExceptionMessageAnalyzer>.InTestsAsync("STD1307", Class("throw new InvalidOperationException();"));

    private static string Class(string statement) => $$"""
        class OrderException(string? message = null, Exception? inner = null) : Exception(message, inner);
        class C { int _lines = 1; string Text(string id) => id; void M(string id) { {{statement}} } }
        """;
}
