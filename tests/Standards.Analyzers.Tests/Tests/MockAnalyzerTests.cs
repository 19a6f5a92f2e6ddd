using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class MockAnalyzerTests
{
    private const string Libraries = """
        namespace Moq
        {
            public class Mock { public static T Of<T>() => default!; }
            public class Mock<T> : Mock { public T Object => default!; }
        }
        namespace NSubstitute
        {
            public static class Substitute { public static T For<T>(params object[] arguments) => default!; public static T ForPartsOf<T>() => default!; }
        }
        namespace FakeItEasy
        {
            public static class A { public static T Fake<T>() => default!; }
        }
        """;

    [Theory]
    [InlineData("_ = [|new Mock<Store>()|];")]
    [InlineData("Mock<Store> m = [|new()|];")]
    [InlineData("_ = Substitute.[|For|]<Store>();")]
    [InlineData("_ = Substitute.[|ForPartsOf|]<Store>();")]
    [InlineData("_ = A.[|Fake|]<Store>();")]
    [InlineData("_ = Mock.[|Of|]<Store>();")]
    public Task Mock_of_a_class_is_STD1905(string body) => RuleTest<MockAnalyzer>.InTestsAsync("STD1905", Source(body), Libraries);

    [Theory]
    [InlineData("_ = new Mock<IStore>();")]
    [InlineData("_ = Substitute.For<IStore>();")]
    [InlineData("_ = Substitute.For<StoreBase>();")]
    [InlineData("_ = Substitute.For<Func<Store>>();")]
    [InlineData("_ = Substitute.For<System.Net.Http.HttpClient>();")]
    [InlineData("_ = new List<Store>();")]
    [InlineData("_ = nameof(Substitute.For);")]
    public Task Others_are_silent(string body) => RuleTest<MockAnalyzer>.InTestsAsync("STD1905", Source(body), Libraries);

    private static string Source(string body) => $$"""
        using FakeItEasy; using Moq; using NSubstitute;
        interface IStore { }
        abstract class StoreBase { }
        class Store : StoreBase, IStore { }
        class T { [Xunit.Fact] public void Saves() { {{body}} } }
        """;
}
