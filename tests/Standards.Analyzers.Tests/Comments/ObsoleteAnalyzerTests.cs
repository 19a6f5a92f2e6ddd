using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class ObsoleteAnalyzerTests
{
    [Theory]
    [InlineData("public class C { [[|Obsolete|]] public void M() { } }")]
    [InlineData("public class C { [[|Obsolete(\"\")|]] public void M() { } }")]
    [InlineData("public class C { [[|Obsolete(\"Old.\")|]] public int P { get; } }")]
    [InlineData("public class C { [[|Obsolete(\"Use PlaceAsync.\")|]] public void M() { } }")]
    [InlineData("public class C { [[|Obsolete(\"Will be removed in 3.0.\")|]] protected void M() { } }")]
    [InlineData("[[|Obsolete(\"Old.\", error: true)|]] public enum E { A }")]
    [InlineData("public interface I { [[|Obsolete(\"Old.\")|]] event Action E; }")]
    [InlineData("public class C { [[|Obsolete(\"It is not compatible.\")|]] public void M() { } }")]
    [InlineData("public class C { /// <summary>Deprecated: use PlaceAsync.</summary>\n public void [|M|]() { } }")]
    [InlineData("public class C {\n /// <summary>Places it.</summary>\n"
        + " /// <remarks>\n /// This method is obsolete and will be removed.\n /// </remarks>\n public int [|P|] { get; } }")]
    [InlineData("/// <summary>Do not use, see D.</summary>\n public class [|C|] { }")]
    [InlineData("public enum E { /// <summary><b>Obsolete</b>.</summary>\n [|A|] }")]
    public Task Message_that_lacks_something_is_STD1017(string source) => RuleTest<ObsoleteAnalyzer>.AsMarkedAsync("STD1017", source);

    [Theory]
    [InlineData("public class C { [Obsolete(\"Use PlaceAsync. Will be removed in 3.0.\")] public void M() { } }")]
    [InlineData("public class C { [Obsolete(\"Replaced by PlaceAsync until 2027-01.\")] public void M() { } }")]
    [InlineData("public class C { [Obsolete(\"No longer needed, goes with version 4\", DiagnosticId = \"ORD001\")] public void M() { } }")]
    [InlineData("public class C { [Obsolete(\"Use PlaceAsync. To be removed in PM-33141\")] public void M() { } }")]
    [InlineData("public class C { [Obsolete(\"For internal use only\")] public void M() { } }")]
    [InlineData("internal class C { [Obsolete] public void M() { } }")]
    [InlineData("public class C { [Obsolete] private void M() { } [Obsolete] internal int F; }")]
    [InlineData("public class E : Exception { [Obsolete(\"Formatter-based serialization is obsolete.\")] "
        + "protected E(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context) { } }")]
    [InlineData("public class C { [Obsolete(\"This API is experimental and may change without notice.\")] public void M() { } }")]
    [InlineData("public class C { [Obsolete(\"For binary compatibility only.\")] public void M() { } }")]
    [InlineData("public class C { /// <summary>Returns whether the item is deprecated.</summary>\n public bool M() => true; }")]
    [InlineData("public class C { /// <summary>Obsolete entries are removed here.</summary>\n public void M() { } }")]
    [InlineData("internal class C { /// <summary>Deprecated: use D.</summary>\n public void M() { } }")]
    [InlineData("public class C { // Deprecated: use D.\n public void M() { } }")]
    [InlineData("public class C { /// <summary>Deprecated: use D.</summary>\n [Obsolete(\"Use D. Will be removed in 3.0.\")] public void M() { } }")]
    public Task Others_are_silent(string source) => RuleTest<ObsoleteAnalyzer>.AsMarkedAsync("STD1017", source);

    [Fact]
    public async Task Message_names_the_type_of_a_constructor() => Assert.StartsWith(
        "'C' is obsolete, and its message is missing.",
        await RuleTest<ObsoleteAnalyzer>.MessageAsync("STD1017", "public class C { [Obsolete] public C() { } }"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Message_says_what_is_missing() => Assert.Equal(
        "'M' is obsolete, and its message does not say when it will be removed. Write it as in 'Use PlaceAsync. Will be removed in 3.0.'.",
        await RuleTest<ObsoleteAnalyzer>.MessageAsync("STD1017", "public class C { [Obsolete(\"Use N.\")] public void M() { } }"));
}
