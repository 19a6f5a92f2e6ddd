using Standards.Checks.Rules.PublicApi;

namespace Standards.Checks.Tests.PublicApi;

public sealed class ApiChangeTests
{
    [Theory]
    [InlineData("public sealed class A.B", "public class A.B", true)]
    [InlineData("public class A.B", "public sealed class A.B", false)]
    [InlineData("public abstract class A.B : A.C", "public class A.B : A.C, System.IDisposable", true)]
    [InlineData("public class A.B : A.C, System.IDisposable", "public class A.B : A.C", false)]
    [InlineData("public class A.B : A.I<int, string>", "public class A.B : A.H, A.I<int, string>", true)]
    [InlineData("public struct A.B", "public readonly struct A.B", true)]
    [InlineData("public readonly struct A.B", "public struct A.B", false)]
    [InlineData("public class A.B<T> where T : class", "public class A.B<T>", false)]
    [InlineData("public enum A.B", "public enum A.B : byte", false)]
    public void Type_is_kept_by_what_offers_more(string old, string now, bool expected) =>
        Assert.Equal(expected, ApiChange.IsKept(old, new ApiMember("A.B", "", "", now, IsAbstract: false)));

    [Theory]
    [InlineData("public int A.B.P { get; }", "public int A.B.P { get; set; }", false, true)]
    [InlineData("public int A.B.P { get; }", "public int A.B.P { get; init; }", false, true)]
    [InlineData("int A.B.P { get; }", "int A.B.P { get; set; }", true, false)]
    [InlineData("public int A.B.P { get; set; }", "public int A.B.P { get; }", false, false)]
    [InlineData("public abstract void A.B.M()", "public virtual void A.B.M()", false, true)]
    [InlineData("public virtual void A.B.M()", "public abstract void A.B.M()", true, false)]
    [InlineData("public string A.B.M(string a)", "public string\u0002 A.B.M(string\u0001 a)", false, true)]
    [InlineData("public string? A.B.M(string? a)", "public string\u0001 A.B.M(string\u0001 a)", false, true)]
    [InlineData("public int? A.B.M()", "public int A.B.M()", false, false)]
    [InlineData("public void A.B.M(int a)", "public void A.B.M(int b)", false, false)]
    [InlineData("public void A.B.M(int a = 1)", "public void A.B.M(int a = 2)", false, false)]
    public void Member_is_kept_by_what_offers_more(string old, string now, bool isAbstract, bool expected) =>
        Assert.Equal(expected, ApiChange.IsKept(old, new ApiMember("A.B", "M", "", now, isAbstract)));

    [Theory]
    [InlineData("""[System.Obsolete("Use ] [x]", true)] [System.Flags] public enum A.B""", "public enum A.B")]
    [InlineData("public int A.B.this[int i] { get; }", "public int A.B.this[int i] { get; }")]
    [InlineData("[unclosed", "[unclosed")]
    public void Attributes_are_cut_off(string line, string expected) => Assert.Equal(expected, ApiText.Declaration(line));

    [Theory]
    [InlineData("public int A.B.this[int i] { get; }", "A.B.this")]
    [InlineData("public System.Collections.Generic.List<int> A.B<T>.M<U>(int a, int b) where U : class", "A.B")]
    [InlineData("public (int A, string? B) A.B.M()", "A.B.M")]
    [InlineData("public sealed class A.B : A.C", "A.B")]
    [InlineData("public const string A.B.C = \"a (b)\"", "A.B.C")]
    [InlineData("A.B.Red = 1", "A.B.Red")]
    [InlineData("public event System.EventHandler? A.B.E", "A.B.E")]
    [InlineData("public static A.B A.B.operator +(A.B a, A.B b)", "A.B.operator +")]
    [InlineData("", "")]
    public void Key_is_the_name(string declaration, string expected) => Assert.Equal(expected, ApiText.Key(declaration));
}
