using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Licences;
using Standards.Checks.Rules.Licences;

namespace Standards.Checks.Tests.Licences;

public class LicenceExpressionTests
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("  mit ", "MIT")]
    [InlineData("apache-2.0+", "Apache-2.0+")]
    [InlineData("MIT OR Apache-2.0 AND BSD-2-Clause", "MIT OR Apache-2.0 AND BSD-2-Clause")]
    [InlineData("(MIT OR Apache-2.0) AND BSD-2-Clause", "(MIT OR Apache-2.0) AND BSD-2-Clause")]
    [InlineData("((MIT))", "MIT")]
    [InlineData("(MIT AND ISC) or (0BSD and Zlib)", "MIT AND ISC OR 0BSD AND Zlib")]
    [InlineData("GPL-2.0 WITH classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("LGPL-2.1+", "LGPL-2.1-or-later")]
    [InlineData("AGPL-3.0-only+", "AGPL-3.0-or-later")]
    [InlineData("GPL-3.0-or-later", "GPL-3.0-or-later")]
    [InlineData("LicenseRef-Acme.EULA-1", "LicenseRef-Acme.EULA-1")]
    [InlineData("DocumentRef-acme:LicenseRef-1 AND MIT", "DocumentRef-acme:LicenseRef-1 AND MIT")]
    [InlineData("Acme-1.0", "Acme-1.0")]
    public void Expression_is_read_by_the_precedence_of_SPDX(string text, string canonical)
    {
        var expression = LicenceExpressionParser.TryParse(text);

        Assert.Equal(canonical, expression?.ToString());
        Assert.Equal(expression, LicenceExpressionParser.TryParse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MIT License")]
    [InlineData("MIT OR")]
    [InlineData("OR MIT")]
    [InlineData("MIT AND OR ISC")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("()")]
    [InlineData("+")]
    [InlineData("MIT++")]
    [InlineData("MIT WITH")]
    [InlineData("MIT WITH X+")]
    [InlineData("(MIT OR ISC) WITH Classpath-exception-2.0")]
    [InlineData("LicenseRef-x+")]
    [InlineData("MIT/Apache-2.0")]
    [InlineData("MIT Or ISC")]
    [InlineData("MÍT")]
    public void What_is_no_expression_is_refused(string text) => Assert.Null(LicenceExpressionParser.TryParse(text));

    [Fact]
    public void Length_and_depth_are_bounded()
    {
        Assert.NotNull(LicenceExpressionParser.TryParse(new string('(', 32) + "MIT" + new string(')', 32)));
        Assert.Null(LicenceExpressionParser.TryParse(new string('(', 33) + "MIT" + new string(')', 33)));
        Assert.NotNull(LicenceExpressionParser.TryParse(string.Join(" OR ", Enumerable.Repeat("MIT", 290))));
        Assert.Null(LicenceExpressionParser.TryParse(string.Join(" OR ", Enumerable.Repeat("MIT", 300))));
        Assert.Null(LicenceExpressionParser.TryParse(new string('(', 100_000)));
    }

    [Theory]
    [InlineData("MIT", LicenceVerdict.Allowed)]
    [InlineData("mpl-2.0", LicenceVerdict.Asked)]
    [InlineData("EPL-2.0", LicenceVerdict.Unlisted)]
    [InlineData("AGPL-3.0", LicenceVerdict.Denied)]
    [InlineData("MIT OR AGPL-3.0", LicenceVerdict.Allowed)]
    [InlineData("MIT AND AGPL-3.0", LicenceVerdict.Denied)]
    [InlineData("MPL-2.0 OR EPL-2.0", LicenceVerdict.Asked)]
    [InlineData("MPL-2.0 AND EPL-2.0", LicenceVerdict.Unlisted)]
    [InlineData("MIT OR MPL-2.0 AND AGPL-3.0", LicenceVerdict.Allowed)]
    [InlineData("(MIT OR MPL-2.0) AND AGPL-3.0", LicenceVerdict.Denied)]
    [InlineData("Apache-2.0+", LicenceVerdict.Allowed)]
    [InlineData("Apache-2.0 WITH LLVM-exception", LicenceVerdict.Allowed)]
    [InlineData("AGPL-3.0-or-later", LicenceVerdict.Denied)]
    [InlineData("GPL-2.0-only", LicenceVerdict.Denied)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", LicenceVerdict.Allowed)]
    [InlineData("GPL-2.0-or-later WITH Classpath-exception-2.0", LicenceVerdict.Denied)]
    [InlineData("GPL-2.0-only WITH Font-exception-2.0", LicenceVerdict.Denied)]
    [InlineData("ISC", LicenceVerdict.Denied)]
    [InlineData("Zlib", LicenceVerdict.Asked)]
    public void Deny_goes_before_ask_and_ask_before_allow(string licence, LicenceVerdict verdict)
    {
        var judge = new LicenceJudge(new LicencePolicy
        {
            Allow = ["MIT", "Apache-2.0", "ISC", "Zlib", "GPL-2.0-only WITH Classpath-exception-2.0"],
            Ask = ["MPL-2.0", "zlib"],
            Deny = ["AGPL-3.0", "gpl-2.0", "ISC"],
        });

        Assert.Equal(verdict, judge.Judge(LicenceExpressionParser.TryParse(licence)!));
    }
}
