using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class IdleCatchAnalyzerTests
{
    [Theory]
    [InlineData("try { N(); } [|catch|] { throw; }")]
    [InlineData("try { N(); } [|catch|] (IOException) { throw; }")]
    [InlineData("try { N(); } [|catch|] (Exception e) { throw; } finally { N(); }")]
    [InlineData("try { N(); } catch (IOException) { N(); } [|catch|] (Exception) { throw; }")]
    [InlineData("try { using var f = File.OpenRead(\"a\"); } [|catch|] (FileNotFoundException) { throw; } finally { N(); }")]
    [InlineData("foreach (var i in new int[1]) { try { N(); } [|catch|] (Exception ex) { throw; } }")]
    [InlineData("try { N(); } [|catch|] (IOException) { throw; } [|catch|] (FormatException) { throw; }")]
    [InlineData("try { N(); } [|catch|] (IOException e) { throw e; }")]
    public Task Clause_that_only_throws_is_STD1304(string statement) => RuleTest<IdleCatchAnalyzer>.AsMarkedAsync("STD1304", Class(statement));

    [Theory]
    [InlineData("try { N(); } catch (IOException) { throw; } catch (Exception) { N(); }")]
    [InlineData("try { N(); } catch (Exception e) when (e.HResult == 1) { throw; }")]
    [InlineData("try { N(); } catch { N(); throw; }")]
    [InlineData("try { N(); } catch (Exception e) { throw new InvalidOperationException(\"a\", e); }")]
    [InlineData("try { N(); } finally { N(); }")]
    [InlineData("try { N(); } catch (IOException) { throw; } catch (FormatException) { throw; } catch (Exception) { N(); }")]
    [InlineData("Exception other = new(); try { N(); } catch (IOException) { throw other; }")]
    public Task Others_are_silent(string statement) => RuleTest<IdleCatchAnalyzer>.AsMarkedAsync("STD1304", Class(statement));

    private static string Class(string statement) => $"class C {{ void N() {{ }} void M() {{ {statement} }} }}";
}
