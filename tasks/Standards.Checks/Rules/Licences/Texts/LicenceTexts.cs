namespace Standards.Checks.Rules.Licences.Texts;

/// <summary>
/// Knows the common licences by their words. A text is a licence only when nothing stands around it but a title, copyright lines and
/// the licence's own appendix: what somebody added may take back what the licence gives. Of a text of GNU's that does not say more,
/// this one version is what was read.
/// </summary>
public static class LicenceTexts
{
    private static readonly LicenceTextParts[] Known =
    [
        LicenceTextParts.OfTemplate("MIT", StandardTexts.Mit),
        LicenceTextParts.OfTemplate("BSD-2-Clause", StandardTexts.Bsd2),
        LicenceTextParts.OfTemplate("BSD-3-Clause", StandardTexts.Bsd3),
        LicenceTextParts.OfTemplate("ISC", StandardTexts.Isc),
        LicenceTextParts.OfHash(
            "MS-PL", "this license governs use of the accompanying software", 409, "51fa38611192b348cc75b9002031a4303b901c5bf21171333b11c5e6f4dcbe07"),
        LicenceTextParts.OfHash(
            "Apache-2.0",
            "terms and conditions for use reproduction and distribution",
            1419,
            "d8221a4f10c01c6fa5390685929a5ce31d7264a024162fd3dd4d805c57ce0f43"),
        // Without the letters of its list, as who copies it from a browser gets it.
        LicenceTextParts.OfHash(
            "Apache-2.0",
            "terms and conditions for use reproduction and distribution",
            1415,
            "c318c6dd8938a4b72c9b6d338c6ca0a55c30bec1a41ea4b6e97794b36b717eaf"),
        LicenceTextParts.OfHash(
            "MPL-2.0", "1 definitions 1 1 contributor means each individual", 2419, "84b8aa965da18fe6c19e127d32c83c3cbe729caa9cbb4eecf33f44470e39d28d"),
        LicenceTextParts.OfHash(
            "GPL-2.0-only", "preamble the licenses for most software are designed", 2467, "98e760555ff723908d803b23140ebd264fee15e7615bf9486faa0f8f6596c34f"),
        // Without its title once more above the terms, as the list of SPDX has it.
        LicenceTextParts.OfHash(
            "GPL-2.0-only", "preamble the licenses for most software are designed", 2463, "b2c483c893ae2773b051cc6b34f3b8de80360ad4a4b6686f6ad74e867866ad11"),
        LicenceTextParts.OfHash(
            "GPL-3.0-only", "preamble the gnu general public license is a", 5213, "fad6d14122ae5943ea05f9e4d48194524a0b701f034fd22c7dded3e6c296c742"),
        LicenceTextParts.OfHash(
            "LGPL-2.1-only", "preamble the licenses for most software are designed", 3996, "73ac55304afe4c219acdd0cb7683daf4fe3772c9b493da4a095d93a7789311d5"),
        LicenceTextParts.OfHash(
            "LGPL-3.0-only", "this version of the gnu lesser general public", 1202, "3c109b32fc12cedb18f514c338498353cbbafbc7ad3aa3aed8c864396943f25a"),
        LicenceTextParts.OfHash(
            "AGPL-3.0-only", "preamble the gnu affero general public license is", 5175, "27eb26448f75d436d6e78dcd1d9da7a1339c0cc8ab254d14f5581bdcd39a4864"),
    ];

    // How lines begin that may stand above a licence.
    private static readonly string[] Openings =
    [
        "copyright", "(c)", "©", "portions copyright", "all rights reserved", "everyone is permitted to copy", "of this license document",
        "[this is the first released version of the lesser gpl", "as the successor of the gnu library public license", "the version number 2.1",
        "51 franklin", "59 temple", "boston, ma",
    ];

    // What may follow: how to use the licence for works of one's own.
    private static readonly string[][] Appendices = [["appendix", "how", "to", "apply"], ["how", "to", "apply", "these", "terms"], ["copyright"]];

    /// <summary>The SPDX identifier of a licence's text, or null.</summary>
    public static string? Recognise(string text)
    {
        var positions = LicenceWords.Of(text);
        var words = positions.ConvertAll(p => p.Word);
        foreach (var licence in Known)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (LicenceTextParts.IsAt(licence.Start, words, at) && licence.Matches(words, at) is var length and > 0)
                {
                    if (IsTitle(text[..positions[at].Offset])
                        && (IsEnd(licence, words, at + length) || IsWithItsBase(licence, text[positions[at + length].Offset..])))
                    {
                        return licence.Licence;
                    }

                    break;
                }
            }
        }

        return null;
    }

    /// <summary>What an unknown text is called: the same for the same words, another one as soon as a word changes.</summary>
    public static string Reference(string text) => $"LicenseRef-text-{LicenceWords.Hash(LicenceWords.Of(text).Select(w => w.Word))[..12]}";

    private static bool IsTitle(string text)
    {
        foreach (var line in text.Split('\n').Select(l => l.Trim(' ', '\t', '\r', '*', '#', '=', '-', '_', '/', ';', '"', '\uFEFF')))
        {
            var isOpening = Openings.Any(opening => line.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
            if (!isOpening && !IsHeading(line))
            {
                return false;
            }
        }

        return true;
    }

    // 'The MIT License (MIT)', 'Version 2.0, January 2004', an address. The name of the licence's own sections stands in none of the texts.
    private static bool IsHeading(string line)
    {
        var words = LicenceWords.Of(line).ConvertAll(w => w.Word);
        return words.Count == 0
            || (words.Count <= 10 && !words.Exists(w => w is "exception" or "except" or "additional" or "commercial" or "not" or "only" or "commons")
                && words.Exists(w => w is "license" or "licence" or "licensed" or "version" or "mit" or "apache" or "bsd" or "copyright" or "org"));
    }

    // Version 3 of the lesser licence adds to the other one, whose text may follow: what stands behind it has to be that licence and nothing else.
    private static bool IsWithItsBase(LicenceTextParts licence, string rest) => licence.Licence == "LGPL-3.0-only" && Recognise(rest) == "GPL-3.0-only";

    private static bool IsEnd(LicenceTextParts licence, List<string> words, int at) =>
        at == words.Count
        || (licence.Licence.Contains("GPL-", StringComparison.Ordinal) || licence.Licence == "Apache-2.0")
            && Appendices.Any(a => LicenceTextParts.IsAt(a, words, at));
}
