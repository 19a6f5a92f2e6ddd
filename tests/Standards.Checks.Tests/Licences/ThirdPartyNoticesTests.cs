using Standards.Checks.Rules.Licences.Notices;
using Standards.Checks.Rules.Licences.Texts;

namespace Standards.Checks.Tests.Licences;

public sealed class ThirdPartyNoticesTests : IDisposable
{
    private readonly LicenceFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Packages_that_are_shipped_stand_there_in_order_and_a_shared_text_once()
    {
        _fixture
            .Direct(
                "acme.zeta",
                LicenceFixture.Expression("PostgreSQL OR MIT"),
                more: "<authors>Z</authors><copyright>©\n  2026 Z</copyright><projectUrl>https://example.org/z</projectUrl>")
            .Direct(
                "Acme.Alpha",
                LicenceFixture.Expression("MIT"),
                ["Acme.Beta"],
                files: [("LICENSE.TXT", "One\r\ntext  \r\n\r\n"), ("THIRD-PARTY-NOTICES.TXT", "Of others"), ("lib/LICENSE", "not at the root")])
            .Transitive("Acme.Beta", """<license type="file">LICENSE.TXT</license>""", files: [("LICENSE.TXT", "\uFEFFOne\ntext\n"), ("NOTICE", "Beta")])
            .Direct("Acme.Tool", LicenceFixture.Expression("MIT"), isPrivate: true)
            .Direct("Acme.Analyzer", LicenceFixture.Expression("MIT"), hasRuntime: false)
            .Direct("Acme.Dev", LicenceFixture.Expression("MIT"), more: "<developmentDependency>true</developmentDependency>")
            .Reference("B", "Acme.OfB").Transitive("Acme.OfB", "");

        var (text, problem) = ThirdPartyNotices.Write(_fixture.Packages(), LicenceFixture.Project);

        Assert.Null(problem);
        Assert.NotNull(text);
        var rule = new string('-', 80);
        var mit = text[text.IndexOf("Permission is hereby granted", StringComparison.Ordinal)..].TrimEnd('\n');
        Assert.EndsWith("OTHER DEALINGS IN THE SOFTWARE.", mit, StringComparison.Ordinal);
        Assert.Contains("IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE", mit, StringComparison.Ordinal);
        Assert.Equal(
            $"""
            Third-party notices

            This software contains the packages below, each under its own licence.

            Acme.Alpha 1.0.0
              Licence: MIT
              Texts: 1, 2

            Acme.Beta 1.0.0
              Licence: LicenseRef-text-b94ddd8ea665
              Texts: 1, 3

            Acme.OfB 1.0.0
              Licence: NONE

            acme.zeta 1.0.0
              Licence: PostgreSQL OR MIT
              Copyright: ©   2026 Z
              Authors: Z
              Home: https://example.org/z
              Texts: 4, 5

            {rule}
            Text 1

            One
            text

            {rule}
            Text 2

            Of others

            {rule}
            Text 3

            Beta

            {rule}
            Text 4

            PostgreSQL: see https://spdx.org/licenses/PostgreSQL.html

            {rule}
            Text 5

            {mit}

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Equal(text, ThirdPartyNotices.Write(_fixture.Packages(), "elsewhere.csproj").Text);
    }

    [Theory]
    [InlineData("Apache-2.0")]
    [InlineData("BSD-2-Clause")]
    [InlineData("BSD-3-Clause")]
    [InlineData("ISC")]
    [InlineData("MIT")]
    public void Text_that_is_filled_in_is_the_licences_own(string licence)
    {
        var (text, _) = ThirdPartyNotices.Write(_fixture.Direct("Acme.A", LicenceFixture.Expression(licence)).Packages(), LicenceFixture.Project);

        Assert.NotNull(text);
        Assert.Equal(licence, LicenceTexts.Recognise(text[(text.IndexOf("Text 1\n", StringComparison.Ordinal) + 7)..]));
    }

    [Fact]
    public void Nothing_shipped_is_said() =>
        Assert.Equal(
            "Third-party notices\n\nNo package of others is part of this software.\n",
            ThirdPartyNotices.Write(_fixture.Packages(), LicenceFixture.Project).Text);

    [Fact]
    public void Part_of_the_packages_is_never_written()
    {
        _fixture.Direct("Acme.A", LicenceFixture.Expression("MIT")).Direct("Acme.B", LicenceFixture.Expression("MIT"));
        File.WriteAllText(_fixture.PathOf("acme.b/1.0.0/acme.b.nuspec"), "<package/>");

        AssertNotWritten(
            "THIRD-PARTY-NOTICES.txt is not written, because package 'Acme.B' 1.0.0 has a nuspec that is no nuspec: it has no 'metadata' in a 'package'");
        Directory.Delete(_fixture.PathOf("acme.b"), recursive: true);
        AssertNotWritten("THIRD-PARTY-NOTICES.txt is not written, because package 'Acme.B' 1.0.0 is in no package folder");
    }

    private void AssertNotWritten(string message)
    {
        var (text, problem) = ThirdPartyNotices.Write(_fixture.Packages(), LicenceFixture.Project);

        Assert.Null(text);
        Assert.Equal(
            ("STD4304", LicenceFixture.Project, message, "Run 'dotnet restore src/A/A.csproj --force'"),
            (problem!.Rule.Id, problem.Path, problem.Message, problem.Fix));
    }
}
