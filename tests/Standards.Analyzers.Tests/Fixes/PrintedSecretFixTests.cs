using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Security;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class PrintedSecretFixTests
{
    [Theory]
    [InlineData(
        """
        using System.Text;
        // Who comes.
        public sealed record Login(string User, string Password); // end
        """,
        """
        using System.Text;
        // Who comes.
        public sealed record Login(string User, string Password) // end
        {
            // Without its secrets.
            private bool PrintMembers(StringBuilder builder)
            {
                builder.Append("User = ").Append(User);
                return true;
            }
        }
        """)]
    [InlineData(
        """
        using System.Text;
        public record Login
        {
            public string ApiKey { get; init; } = "";

            public int Id { get; init; }

            public string? Password { get; init; } // secret

            public DateTime At { get; init; }
        }
        """,
        """
        using System.Text;
        public record Login
        {
            public string ApiKey { get; init; } = "";

            public int Id { get; init; }

            public string? Password { get; init; } // secret

            public DateTime At { get; init; }

            // Without its secrets.
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append("Id = ").Append(Id).Append(", At = ").Append(At);
                return true;
            }
        }
        """)]
    [InlineData(
        """
        using System.Text;
        public readonly record struct Key(string Secret);
        public sealed record Box(string Password)
        {
            // Empty.
            public static Box Empty() => new("");
        }
        """,
        """
        using System.Text;
        public readonly record struct Key(string Secret)
        {
            // Without its secrets.
            private readonly bool PrintMembers(StringBuilder builder)
            {
                return false;
            }
        }
        public sealed record Box(string Password)
        {
            // Without its secrets.
            private bool PrintMembers(StringBuilder builder)
            {
                return false;
            }

            // Empty.
            public static Box Empty() => new("");
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<PrintedSecretAnalyzer, PrintedSecretFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        public record A(int Id) { public override string ToString() => ""; } public record B(string Password) : A(1);
        """)]
    [InlineData(
        """
        public class A { public string Password { get; } = ""; public override string ToString() => $"{Password}"; }
        """)]
    [InlineData(
        """
        public partial record A(string Password); public partial record A;
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<PrintedSecretAnalyzer, PrintedSecretFix>.IsNotOfferedAsync(source);
}
