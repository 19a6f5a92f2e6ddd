using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class InterfaceContractAnalyzerTests
{
    [Theory]
    [InlineData("public interface [|IStore|] { void Save(); }")]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic interface IStore { void [|Save|](); }")]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic interface IStore { int [|Count|] { get; } event Action Saved; }")]
    [InlineData("public class C { public interface [|IStore|] { } }")]
    public Task Interface_without_a_comment_is_STD1016(string source) => RuleTest<InterfaceContractAnalyzer>.AsMarkedAsync("STD1016", source);

    [Theory]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic interface IStore\n{\n/// <summary>Keeps one.</summary>\nvoid Save(); }")]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic interface IStore\n{\n/// <inheritdoc/>\nvoid Save();\n// Raised.\nevent Action Saved; }")]
    [InlineData("interface IStore { void Save(); }")]
    [InlineData("class C { public interface IStore { } }")]
    [InlineData("public class C { public void M() { } }")]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic partial interface IStore { }\npublic partial interface IStore { }")]
    public Task Others_are_silent(string source) => RuleTest<InterfaceContractAnalyzer>.AsMarkedAsync("STD1016", source);

    [Fact]
    public Task Programs_are_left_alone() =>
        RuleTest<InterfaceContractAnalyzer>.InProgramAsync("STD1016", "Console.WriteLine(); public interface IStore { void Save(); }");
}
