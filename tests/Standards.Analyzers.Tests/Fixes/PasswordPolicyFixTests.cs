using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Security;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class PasswordPolicyFixTests
{
    [Theory]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { o.RequiredLength = 8; // short
         } }
        """,
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { o.RequiredLength = 12; // short
         } }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { o.RequireDigit = false; o.RequireUppercase = /* a */ false; } }
        """,
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { o.RequireDigit = true; o.RequireUppercase = /* a */ true; } }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { object M() => new PasswordOptions { RequiredLength = 6, RequireNonAlphanumeric = false }; }
        """,
        """
        using Microsoft.AspNetCore.Identity;
        class C { object M() => new PasswordOptions { RequiredLength = 12, RequireNonAlphanumeric = true }; }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<PasswordPolicyAnalyzer, PasswordPolicyFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { const int Length = 8; o.RequiredLength = Length; } }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { const bool No = false; o.RequireDigit = No; } }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Identity;
        class C { void M(PasswordOptions o) { o.RequiredLength = 4 + 4; } }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<PasswordPolicyAnalyzer, PasswordPolicyFix>.IsNotOfferedAsync(source);
}
