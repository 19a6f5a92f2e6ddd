using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Names;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class AbbreviationFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            private readonly int _orderMgr = 1; // managed

            int M() => _orderMgr;
        }
        """,
        """
        class C
        {
            private readonly int _orderManager = 1; // managed

            int M() => _orderManager;
        }
        """)]
    [InlineData(
        """
        class C { int M(int a) { var usrAddr = a; var cfg = usrAddr; return cfg + usrAddr; } }
        """,
        """
        class C { int M(int a) { var userAddress = a; var configuration = userAddress; return configuration + userAddress; } }
        """)]
    [InlineData(
        """
        class C { private int Sum(int qty) => qty + 1; int M() => Sum(1); }
        """,
        """
        class C { private int Sum(int quantity) => quantity + 1; int M() => Sum(1); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<AbbreviationAnalyzer, AbbreviationFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        public class OrderMgr { }
        """)]
    [InlineData(
        """
        class C { int M(int a) { var proc = a; return proc; } }
        """)]
    [InlineData(
        """
        class C { int M(int configuration) { var cfg = configuration; return cfg; } }
        """)]
    [InlineData(
        """
        public class C { public int Parse(string s) => s.Length; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<AbbreviationAnalyzer, AbbreviationFix>.IsNotOfferedAsync(source);
}
