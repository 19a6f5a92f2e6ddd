using Standards.Checks.Reporting.Fixes;

namespace Standards.Checks.Tests.Reporting;

public sealed class FixTextTests
{
    [Theory]
    [InlineData("Run 'dotnet restore src/A' and commit the lock file", "Run |[dotnet restore src/A]| and commit the lock file")]
    [InlineData("Run 'dotnet build', then 'dotnet build -t:StandardsReport'", "Run |[dotnet build]|, then |[dotnet build -t:StandardsReport]")]
    [InlineData("Run 'git mv a b'", "Run |[git mv a b]")]
    [InlineData("'git log' shows it", "[git log]| shows it")]
    [InlineData("Write 'Accepted', or the status that holds", "Write 'Accepted', or the status that holds")]
    [InlineData("Run 'git commit -m 'it's done''", "Run |[git commit -m 'it's done']")]
    [InlineData("Say 'dotnet test", "Say 'dotnet test")]
    [InlineData("people's 'dotnet' tool", "people's 'dotnet' tool")]
    public void Commands_are_told_from_values_and_text(string fix, string expected) =>
        Assert.Equal(expected, string.Join('|', FixText.Parts(fix).Select(part => part.IsCommand ? $"[{part.Text}]" : part.Text)));
}
