namespace Standards.Analyzers.Tests.Tests;

/// <summary>Sources in place of the frameworks and libraries for tests that are not restored here, with the names of the originals.</summary>
internal static class TestStubs
{
    /// <summary>MSTest.</summary>
    public const string MSTest = """
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            using System;
            public class TestClassAttribute : Attribute { }
            public class TestMethodAttribute : Attribute { }
            public class TestCleanupAttribute : Attribute { }
            public class IgnoreAttribute(string? message = null) : Attribute { public string? Message { get; } = message; }
            public class ExpectedExceptionAttribute(Type type) : Attribute { public Type Type { get; } = type; }
            public class DoNotParallelizeAttribute : Attribute { }
            public class ParallelizeAttribute : Attribute { public int Workers { get; set; } }
            public static class Assert { public static void IsTrue(bool value) { } }
        }
        """;

    /// <summary>NUnit.</summary>
    public const string NUnit = """
        namespace NUnit.Framework
        {
            using System;
            public class TestAttribute : Attribute { }
            public class ExplicitAttribute : Attribute { }
            public class RetryAttribute(int count) : Attribute { public int Count { get; } = count; }
            public class NonParallelizableAttribute : Attribute { }
            public class LevelOfParallelismAttribute(int level) : Attribute { public int Level { get; } = level; }
            public class IgnoreAttribute(string reason) : Attribute { public string Reason { get; } = reason; public string? Until { get; set; } }
            public class TestCaseAttribute(object argument) : Attribute
            {
                public object Argument { get; } = argument;
                public object? ExpectedResult { get; set; }
                public string? Ignore { get; set; }
            }
            public static class Assert { public static void That(bool value) { } }
        }
        """;

    /// <summary>Shouldly, FluentAssertions, Verify, NSubstitute and Moq.</summary>
    public const string Libraries = """
        namespace Libraries
        {
            using System.Threading.Tasks;
            public static class Shouldly { public static void ShouldBe<T>(this T actual, T expected) { } }
            public static class Fluent { public static Judge<T> Should<T>(this T actual) => new(); }
            public class Judge<T> { public void Be(T expected) { } }
            public static class Verifier { public static Task Verify(object target) => Task.CompletedTask; }
            public static class Substituted { public static T Received<T>(this T substitute) => substitute; }
            public class Mock<T> { public void VerifyAll() { } }
        }
        """;
}
