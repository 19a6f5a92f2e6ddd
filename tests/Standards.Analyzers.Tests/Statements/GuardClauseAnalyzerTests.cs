using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class GuardClauseAnalyzerTests
{
    [Theory]
    [InlineData("void M(string? a) { [|if|] (a != null) { A(); B(); C(); } }")]
    [InlineData("void M(string? a, string? b) { var n = 1; [|if|] (a is not null && !string.IsNullOrEmpty(b)) { A(); B(); Use(n); } }")]
    [InlineData("void M(Order a) { [|if|] (a.IsValid) { if (a.Items != null) { A(); B(); } } }")]
    [InlineData("void M(int a) { [|if|] (a > 1) { A(); B(); C(); } else { throw new ArgumentException(); } }")]
    [InlineData("bool M(int a) { A(); [|if|] (a > 1) { A(); B(); return true; } else return false; }")]
    [InlineData("int M(int a) { [|if|] (a > 1) { A(); B(); return 1; } throw new ArgumentException(); }")]
    [InlineData("void M(int[] all) { foreach (var a in all) { [|if|] (a > 1) { A(); B(); C(); } else { return; } } }")]
    [InlineData("int M(int a) { if (a < 0) { return 0; } [|if|] (a > 1) { A(); B(); return 1; } throw new ArgumentException(); }")]
    [InlineData("int M(int a) { if (a < 0) { throw new IOException(); } [|if|] (a > 1) { A(); B(); return Other(); } throw new ArgumentException(); }")]
    [InlineData("void M() { try { A(); } catch (IOException e) { [|if|] (e.Message.Length > 1) { A(); B(); C(); } else { throw new ArgumentException(); } } }")]
    [InlineData("object M(int a) { [|if|] (a > 1) { A(); B(); return 1; } else { return NotFound(); } }")]
    [InlineData("Func<int, object> M() => a => { [|if|] (a > 1) { A(); B(); return 1; } else { return Results.BadRequest(\"a\"); } };")]
    public Task Work_inside_of_a_precondition_is_STD1015(string member) => RuleTest<GuardClauseAnalyzer>.AsMarkedAsync("STD1015", In(member));

    [Theory]
    [InlineData("void M(string? a) { if (a == null) { return; } A(); B(); C(); }")]
    [InlineData("void M(string? a) { if (a != null) { A(); B(); } }")]
    [InlineData("void M(int a) { if (a > 1) { A(); B(); C(); } }")]
    [InlineData("void M(string? a) { A(); if (a != null) { A(); B(); C(); } }")]
    [InlineData("void M(int a) { if (a > 1) { A(); B(); C(); } else { A(); } }")]
    [InlineData("int M(int a) { if (a > 1) { A(); B(); return 1; } else { return Other(); } }")]
    [InlineData("int M(int a) { if (a > 1) { A(); B(); return 1; } return 2; }")]
    [InlineData("void M(int a) { if (a > 1) { A(); B(); C(); } else if (a > 2) { throw new ArgumentException(); } }")]
    [InlineData("void Dispose(Order disposing) { if (disposing.IsValid) { A(); B(); C(); } }")]
    [InlineData("void M(object a) { if (a is string text) { Use(text.Length); B(); C(); } }")]
    [InlineData("int M(int a) { if (a > 1) { A(); B(); throw new IOException(); } throw new ArgumentException(); }")]
    [InlineData("void M(int a) { if (a > 1) { A(); B(); throw new IOException(); } else { throw new ArgumentException(); } }")]
    [InlineData("int M(int a) { if (a > 9) { return Other(); } if (a > 1) { A(); B(); return Other(); } throw new ArgumentException(); }")]
    [InlineData("void M() { try { A(); } catch (IOException e) { if (e.Message.Length > 1) { A(); B(); C(); } else { throw; } } }")]
    [InlineData("int M() { try { A(); return 1; } catch (IOException e) { if (e.Message.Length > 1) { A(); B(); return 2; } throw; } }")]
    [InlineData("object M(int a) { if (a > 1) { A(); B(); return 1; } else { return Results.Ok(); } }")]
    public Task Others_are_silent(string member) => RuleTest<GuardClauseAnalyzer>.AsMarkedAsync("STD1015", In(member));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<GuardClauseAnalyzer>.InTestsAsync("STD1015", In("void M(string? a) { if (a != null) { A(); B(); C(); } }"));

    private static string In(string member) =>
        "class Order { public bool IsValid; public string? Items; } class X { void A() { } void B() { } void C() { } int Other() => 1; void Use(int a) { } "
            + member + " object NotFound() => 0; } static class Results { public static object Ok() => 1; public static object BadRequest(string s) => s; }";
}
