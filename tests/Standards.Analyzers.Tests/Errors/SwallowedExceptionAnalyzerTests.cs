using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class SwallowedExceptionAnalyzerTests
{
    [Theory]
    [InlineData("void M() { try { N(); } [|catch|] { } }")]
    [InlineData("void M() { try { N(); } [|catch|] (Exception) { } }")]
    [InlineData("void M() { try { N(); } [|catch|] (Exception e) when (e.HResult == 1) { } }")]
    [InlineData("int M() { try { N(); return 1; } [|catch|] { return 0; } }")]
    [InlineData("void M() { try { N(); } [|catch|] (FileNotFoundException) { } [|catch|] (IOException) { } }")]
    [InlineData("string? M() { try { return \"\"; } [|catch|] (Exception) { return null; } }")]
    [InlineData("void M() { foreach (var i in new int[1]) { try { N(); } [|catch|] (Exception) { continue; } } }")]
    [InlineData("Action M() => () => { try { N(); } [|catch|] { return; } };")]
    [InlineData("int M() { try { N(); } [|catch|] (IOException) { } return 1; }")]
    [InlineData("int M() { try { return 1; } [|catch|] { } return 0; }")]
    [InlineData("void M() { try { N(); } [|catch|] { } N(); throw new IOException(); }")]
    [InlineData("void M() { try {\n// Sends the order.\nN(); } [|catch|] { } }")]
    [InlineData("int M() { while (true) { try { N(); return 1; } [|catch|] { } } }")]
    [InlineData("int M() { Stream? s = null; try { s = File.OpenRead(\"a\"); } [|catch|] (FileNotFoundException) { } N(); return s is null ? 0 : 1; }")]
    [InlineData("void M(CancellationToken t) { try { N(); } [|catch|] when (!t.IsCancellationRequested) { } }")]
    [InlineData("int M() { try { return N2(); }\n#pragma warning disable CA1031\n[|catch|] { return 0; }\n#pragma warning restore CA1031\n} int N2() => 1;")]
    [InlineData("int M() { try { return N2(); }\n#pragma warning disable CA1031 // Do not catch general exception types\n"
        + "[|catch|] { return 0; }\n#pragma warning restore CA1031 // Do not catch general exception types\n} int N2() => 1;")]
    [InlineData("int[] M() { try { N(); return [1]; } [|catch|] { return []; } }")]
    [InlineData("int[] M() { try { N(); return [1]; } [|catch|] (Exception) { return Array.Empty<int>(); } }")]
    [InlineData("string M() { try { N(); return \"a\"; } [|catch|] { return string.Empty; } }")]
    [InlineData("Task<bool> M() { try { N(); return Task.FromResult(true); } [|catch|] { return Task.FromResult(false); } }")]
    [InlineData("object M() { try { N(); return 1; } [|catch|] (Exception) { return Ok(); } } object Ok() => 1;")]
    public Task Exception_that_nobody_sees_is_STD1301(string member) => RuleTest<SwallowedExceptionAnalyzer>.AsMarkedAsync("STD1301", Class(member));

    [Theory]
    [InlineData("void M() { try { N(); } catch (IOException) { /* the cache is written again */ } }")]
    [InlineData("void M() { try { N(); } catch\n{\n// the cache is written again\n} }")]
    [InlineData("void M() { try { N(); }\n// the cache is written again\ncatch (Exception) { } }")]
    [InlineData("void M() { try { N(); } catch (Exception) { } // the cache is written again\n }")]
    [InlineData("void M() { try { N(); } catch (OperationCanceledException) { } catch (ObjectDisposedException) { } }")]
    [InlineData("void M() { try { N(); } catch (TaskCanceledException) { } }")]
    [InlineData("void M() { try { N(); } catch (IOException e) when (e.HResult == 1) { } }")]
    [InlineData("void M() { try { N(); } catch (FileNotFoundException) { } catch (IOException e) { Console.WriteLine(e); } }")]
    [InlineData("bool TryM() { try { N(); return true; } catch { return false; } }")]
    [InlineData("bool IsOpen() { try { N(); return true; } catch (Exception) { return false; } }")]
    [InlineData("int M() { try { N(); return 1; } catch (IOException) { return 0; } }")]
    [InlineData("int M() { try { N(); return 1; } catch (Exception) when (1 > 0) { return 0; } }")]
    [InlineData("int M() { try { N(); return 1; } catch (Exception e) { Console.WriteLine(e); return 0; } }")]
    [InlineData("void M() { try { N(); } catch { N(); } }")]
    [InlineData("void M() { try { N(); } catch { throw; } }")]
    [InlineData("string? M() { try { return \"\"; } catch (IOException) { } return null; }")]
    [InlineData("int M() { try { return 1; } catch { } throw new NotSupportedException(); }")]
    [InlineData("int M() { try { return 1; } catch (IOException) { try { return 2; } catch { } throw; } }")]
    [InlineData("string? TryM() { try { return \"\"; } catch { } return null; }")]
    [InlineData("void M() {\n// Failures are ignored: the picture is not that relevant.\ntry { N(); } catch (Exception) { } }")]
    [InlineData("void M() { try {\n// The catch swallows the cancellation, and the loop ends by itself.\nN(); } catch { } }")]
    [InlineData("int M() { while (true) { try { N(); return 1; } catch (IOException) { } } }")]
    [InlineData("int M() { Stream? s = null; if (s is null) { try { s = File.OpenRead(\"a\"); } catch (FileNotFoundException) { } } if (s is null) { "
        + "return 0; } return 1; }")]
    [InlineData("void M(CancellationToken t) { try { N(); } catch when (t.IsCancellationRequested) { } }")]
    [InlineData("int M() { try { return 1; } catch { } ThrowHelper.NotFound(); return 0; } static class ThrowHelper { public static void NotFound() "
        + "=> throw new IOException(); }")]
    [InlineData("bool CouldHandle() { try { N(); return true; } catch { return false; } }")]
    [InlineData("bool TokenValid() { try { N(); return true; } catch { return false; } }")]
    [InlineData("int M() { try { return N2(); }\n#pragma warning disable CA1031 // The verifier answers false for all failures.\n"
        + "catch { return 0; }\n#pragma warning restore CA1031\n} int N2() => 1;")]
    [InlineData("object M() { try { N(); return 1; } catch (Exception) { return Problem(); } } object Problem() => 1;")]
    [InlineData("object M() { try { N(); return 1; } catch (Exception e) { return Ok(e.Message); } } object Ok(string s) => s;")]
    [InlineData("int[] M() { try { N(); return [1]; } catch (Exception e) { return [e.HResult]; } }")]
    [InlineData("int[] M() { try { N(); return [1]; } catch (IOException) { return []; } }")]
    public Task Others_are_silent(string member) => RuleTest<SwallowedExceptionAnalyzer>.AsMarkedAsync("STD1301", Class(member));

    [Fact]
    public Task Test_may_swallow() => RuleTest<SwallowedExceptionAnalyzer>.InTestsAsync("STD1301", Class("void M() { try { N(); } catch { } }"));

    [Fact]
    public Task Generated_code_is_left_alone() =>
        RuleTest<SwallowedExceptionAnalyzer>.AsMarkedAsync(
            "STD1301", Class("[System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")] void M() { try { N(); } catch { } }"));

    [Fact]
    public async Task Message_names_the_type() => Assert.StartsWith(
        "'IOException' is caught and nothing is done, and a defect looks like a normal run.",
        await RuleTest<SwallowedExceptionAnalyzer>.MessageAsync("STD1301", Class("void M() { try { N(); } catch (IOException) { } }")),
        StringComparison.Ordinal);

    private static string Class(string member) => $"class C {{ void N() {{ }} {member} }}";
}
