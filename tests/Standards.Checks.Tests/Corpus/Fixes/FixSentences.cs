using System.Text.RegularExpressions;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>The forms of texts that <see cref="FixReader"/> follows.</summary>
internal static partial class FixSentences
{
    // What only a person knows: a day, a name, an amount.
    [GeneratedRegex(@"yyyy-MM-dd|NNNN|title\.md|…|<|@(team|first|name)\b|1\.2\.3|: target'")]
    public static partial Regex Unknown();

    [GeneratedRegex(@"^Write '(?<pair>.*)' instead of '(?<key>[^']+)'$")]
    public static partial Regex WriteInsteadOfKey();

    [GeneratedRegex(@"^Write '(?<text>(#+ |[A-Z]{3,} ).*)'$")]
    public static partial Regex WriteInPlaceOfLine();

    [GeneratedRegex(@"^Write '(?<text>[^\s:]+)'$")]
    public static partial Regex WriteToken();

    [GeneratedRegex(@"^Write '(?<text>[^']+)' in front of (?<next>[A-Z]+)$")]
    public static partial Regex WriteBefore();

    [GeneratedRegex(@"^Add '(?<item>[^']+)' to (its )?'(?<list>[^']+)'(?: of '(?<owner>[^']+)')?$")]
    public static partial Regex AddToList();

    [GeneratedRegex(@"^Add '- (?<item>.*)'( with the class that fits)?$")]
    public static partial Regex AddItemOfList();

    [GeneratedRegex(@"^Add the line '(?<line>.*)'(?: (?<where>below the title|to it|to the front matter)| to (?<file>[\w./-]+))?$")]
    public static partial Regex AddLine();

    // What comes behind says how, and asks for nothing more.
    [GeneratedRegex(@"^(Write|Add) '.*'(( there| below it)?,? (with|in|for) (?!.* and ).*| there| below it)?$")]
    public static partial Regex PairSentence();

    [GeneratedRegex(@"^Remove '(?<key>[^':]+)(: [^']*)?'$")]
    public static partial Regex RemoveKey();

    [GeneratedRegex(@"^Run '(?<command>.*?)'(?= and correct|$)")]
    public static partial Regex RunCommand();

    [GeneratedRegex(@"^Rename it to '(?<path>[^']+)' with 'git mv', and correct what refers to it$")]
    public static partial Regex RenamePath();

    [GeneratedRegex(@"^Rename the file to '(?<name>[^']+)'(?:,? and its (?:heading|title) to '(?<title>[^']+)')?(?<links>,? and correct the links to it)?$")]
    public static partial Regex RenameFile();
}
