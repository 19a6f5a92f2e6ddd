using Standards.Checks.Models.Licences;
using Standards.Checks.Rules.Licences.Texts;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Licences;

public class LicenceTextTests
{
    private const string Bsd3 = """
        # License

        Copyright (c) 2009, Acme Inc.
        All rights reserved.

        Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

        * Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
        * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.
        * Neither the name of Acme Inc. nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

        THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS “AS IS” AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
        """;

    public static TheoryData<string> Texts =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("tests/Standards.Checks.Tests/Licences/Texts"))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Common_text_is_known_however_it_is_written(string licence)
    {
        var text = Text(licence);

        Assert.Equal(licence, LicenceTexts.Recognise(text));
        Assert.Equal(
            licence, LicenceTexts.Recognise("\uFEFF" + text.ReplaceLineEndings("\r\n").ToUpperInvariant().Replace("  ", " ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_was_changed_or_added_to_is_not_known(string licence)
    {
        var text = Text(licence);

        Assert.Null(LicenceTexts.Recognise("This licence holds for members of Acme and for nobody else who may have received a copy.\n\n" + text));
        Assert.Null(LicenceTexts.Recognise(text[..(text.Length / 2)]));
        Assert.Null(LicenceTexts.Recognise(text.Insert(text.IndexOf(' ', text.Length / 3), " non-commercial")));
    }

    [Fact]
    public void GNU_text_is_known_as_SPDX_writes_it()
    {
        const string Title = "GNU GENERAL PUBLIC LICENSE";
        var text = Text("GPL-2.0-only");
        var again = text.LastIndexOf(Title, text.IndexOf("TERMS AND CONDITIONS FOR COPYING", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal("GPL-2.0-only", LicenceTexts.Recognise(text.Remove(again, Title.Length)));
        Assert.Null(LicenceTexts.Recognise(text.Remove(again, Title.Length - 1)));
    }

    [Fact]
    public void Lesser_licence_may_bring_the_other_one()
    {
        var both = $"{Text("LGPL-3.0-only")}\n\n{Text("GPL-3.0-only")}";

        Assert.Equal("LGPL-3.0-only", LicenceTexts.Recognise(both));
        Assert.Null(LicenceTexts.Recognise(both.Replace("copyleft license for", "copyleft license, not for sale, for", StringComparison.Ordinal)));
        Assert.Null(LicenceTexts.Recognise($"{Text("LGPL-3.0-only")}\n\nAdditional terms:\n\n{Text("GPL-3.0-only")}"));
    }

    [Theory]
    [InlineData("MIT", "\n\nThe software may not be sold.")]
    [InlineData("MS-PL", "\n\n4. The software may not be sold.")]
    [InlineData("MPL-2.0", "\n\nThe software may not be sold.")]
    [InlineData("LGPL-3.0-only", "\n\nThe software may not be sold.")]
    public void What_stands_below_a_licence_counts(string licence, string addition) => Assert.Null(LicenceTexts.Recognise(Text(licence) + addition));

    [Fact]
    public void Names_in_BSD_licences_do_not_matter_and_conditions_do()
    {
        var two = string.Join('\n', Bsd3.Split('\n').Where(l => !l.Contains("Neither", StringComparison.Ordinal)));

        Assert.Equal("BSD-3-Clause", LicenceTexts.Recognise(Bsd3));
        Assert.Equal("BSD-2-Clause", LicenceTexts.Recognise(two));
        Assert.Equal("BSD-2-Clause", LicenceTexts.Recognise(two.Replace("* Redistributions", "1. Redistributions", StringComparison.Ordinal)));
        Assert.Null(LicenceTexts.Recognise(two.Replace("* Redistributions in", "* No commercial use.\n* Redistributions in", StringComparison.Ordinal)));
    }

    [Fact]
    public void Apache_licence_is_known_without_the_letters_of_its_list()
    {
        var text = new[] { "(a) You", "(b) You", "(c) You", "(d) If" }.Aggregate(
            Text("Apache-2.0"), (all, item) => all.Replace(item, item[4..], StringComparison.Ordinal));

        Assert.Equal(Text("Apache-2.0").Length - 16, text.Length);
        Assert.Equal("Apache-2.0", LicenceTexts.Recognise(text));
    }

    [Fact]
    public void Reference_is_of_the_words()
    {
        Assert.Equal(LicenceTexts.Reference("Acme EULA.\n"), LicenceTexts.Reference("ACME  eula"));
        Assert.NotEqual(LicenceTexts.Reference("Acme EULA 1"), LicenceTexts.Reference("Acme EULA 2"));
        Assert.Matches("^LicenseRef-text-[0-9a-f]{12}$", LicenceTexts.Reference(""));
    }

    [Theory]
    [InlineData("http://opensource.org/licenses/MIT", "MIT")]
    [InlineData("https://www.opensource.org/licenses/mit-license.php", "MIT")]
    [InlineData("https://opensource.org/license/mit/", "MIT")]
    [InlineData("https://opensource.org/licenses/BSD-3-Clause", "BSD-3-Clause")]
    [InlineData("http://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0")]
    [InlineData("https://www.apache.org/licenses/LICENSE-2.0.html", "Apache-2.0")]
    [InlineData("https://licenses.nuget.org/MIT", "MIT")]
    [InlineData("https://licenses.nuget.org/(LGPL-2.0-only%20WITH%20FLTK-exception%20OR%20Apache-2.0+)", "LGPL-2.0-only WITH FLTK-exception OR Apache-2.0+")]
    [InlineData("http://go.microsoft.com/fwlink/?LinkId=329770", "LicenseRef-DotNet-Library")]
    [InlineData("https://go.microsoft.com/fwlink/?linkid=329770", "LicenseRef-DotNet-Library")]
    [InlineData("https://www.gnu.org/licenses/gpl-3.0.html", "GPL-3.0-only")]
    [InlineData("https://unlicense.org/", "Unlicense")]
    [InlineData("https://github.com/dotnet/corefx/blob/master/LICENSE.TXT", null)]
    [InlineData("https://raw.githubusercontent.com/xunit/xunit/master/license.txt", null)]
    [InlineData("https://go.microsoft.com/fwlink/?linkid=831109", null)]
    [InlineData("https://opensource.org/licenses/whatever", null)]
    [InlineData("https://opensource.org.example.com/licenses/MIT", null)]
    [InlineData("https://example.com/licenses/MIT", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("MIT", null)]
    [InlineData("", null)]
    public void Address_says_what_it_stands_for(string url, string? licence) => Assert.Equal(licence, LicenceAddress.Read(url)?.ToString());

    private static string Text(string licence) => File.ReadAllText(RepositoryRoot.Combine($"tests/Standards.Checks.Tests/Licences/Texts/{licence}.txt"));
}
