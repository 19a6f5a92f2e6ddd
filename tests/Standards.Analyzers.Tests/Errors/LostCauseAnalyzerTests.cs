using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class LostCauseAnalyzerTests
{
    private const string Types = """

        class Own(string message) : Exception(message);
        """;

    [Theory]
    [InlineData("catch { throw [|new InvalidOperationException(\"a\")|]; }")]
    [InlineData("catch (IOException) { throw [|new InvalidOperationException(\"a\")|]; }")]
    [InlineData("catch (IOException e) { N(); throw [|new InvalidOperationException(\"a\")|]; }")]
    [InlineData("catch (IOException e) { if (e.HResult == 1) { throw [|new ArgumentException(\"a\", \"b\")|]; } throw; }")]
    [InlineData("catch (IOException e) { try { N(); } catch (Exception inner) { throw [|new InvalidOperationException(\"a\")|]; } throw; }")]
    [InlineData("catch (IOException e) { throw [|new InvalidOperationException($\"a: {e.Message}\")|]; }")]
    [InlineData("catch (IOException e) { throw [|new InvalidOperationException(\"a: \" + e.Message)|]; }")]
    [InlineData("catch (IOException e) { throw [|new InvalidOperationException($\"a: {e}\")|]; }")]
    [InlineData("catch (IOException e) { throw [|new InvalidOperationException(\"a: \" + e)|]; }")]
    [InlineData("catch (IOException e) { throw [|new InvalidOperationException(e.ToString())|]; }")]
    [InlineData("catch (IOException e) { var failure = [|new InvalidOperationException(\"a\")|]; N(); throw failure; }")]
    public Task Cause_that_is_lost_is_STD1306(string clause) => RuleTest<LostCauseAnalyzer>.AsMarkedAsync("STD1306", Class(clause));

    [Theory]
    [InlineData("catch (IOException e) { throw new InvalidOperationException(\"a\", e); }")]
    [InlineData("catch (IOException e) { throw new InvalidOperationException(e.Message, e.InnerException); }")]
    [InlineData("catch (IOException e) { throw new InvalidOperationException(\"a\") { Data = { [\"cause\"] = e } }; }")]
    [InlineData("catch (IOException e) { Console.WriteLine(e); throw new InvalidOperationException(\"a\"); }")]
    [InlineData("catch (IOException e) { Console.WriteLine(\"{0} {1} {2} {3}\", 1, 2, 3, e); throw new InvalidOperationException(\"a\"); }")]
    [InlineData("catch (OperationCanceledException) { throw new TimeoutException(\"a\"); }")]
    [InlineData("catch (IOException) { throw new OperationCanceledException(\"a\"); }")]
    [InlineData("catch (IOException) { throw new Own(\"a\"); }")]
    [InlineData("catch (IOException) { throw; }")]
    [InlineData("catch (IOException) { Action a = () => throw new InvalidOperationException(\"a\"); a(); }")]
    [InlineData("catch (IOException e) { try { N(); } catch (Exception inner) { throw new InvalidOperationException(\"a\", inner); } throw; }")]
    [InlineData("catch (IOException e) { throw new InvalidOperationException(e.Message, e); }")]
    [InlineData("catch (IOException e) { var failure = new InvalidOperationException(\"a\", e); throw failure; }")]
    [InlineData("catch (IOException e) { var failure = new InvalidOperationException(\"a\"); failure.Data[\"cause\"] = e; throw failure; }")]
    [InlineData("catch (AggregateException e) { throw new InvalidOperationException(\"a\", e.InnerExceptions[0]); }")]
    [InlineData("catch (IOException e) { throw new Own(e.Message); }")]
    [InlineData("catch (IOException e) { Console.WriteLine(e); throw new InvalidOperationException(e.Message); }")]
    public Task Others_are_silent(string clause) => RuleTest<LostCauseAnalyzer>.AsMarkedAsync("STD1306", Class(clause));

    [Fact]
    public Task Test_may_lose_it() => RuleTest<LostCauseAnalyzer>.InTestsAsync("STD1306", Class("catch { throw new InvalidOperationException(\"a\"); }"));

    [Fact]
    public async Task Message_names_both() => Assert.Equal(
        "The new 'InvalidOperationException' does not say what caused it: message and stack of the caught exception are lost. "
            + "Give it 'e' as inner exception.",
        await RuleTest<LostCauseAnalyzer>.MessageAsync("STD1306", Class("catch (IOException e) { throw new InvalidOperationException(\"a\"); }")));

    private static string Class(string clause) => $"class C {{ void N() {{ }} void M() {{ try {{ N(); }} {clause} }} }}{Types}";
}
