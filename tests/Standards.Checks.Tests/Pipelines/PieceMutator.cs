using System.Text;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>
/// Changes a text in one to three places: a piece of its language comes in, some characters go, or some come twice. The same generator makes the same changes.
/// </summary>
internal static class PieceMutator
{
    /// <summary>A text that differs from another.</summary>
    /// <param name="text">The other; not empty.</param>
    /// <param name="pieces">What its readers have to look at: signs, words, and what they have failed at.</param>
    /// <param name="random">The generator.</param>
    public static string Mutate(string text, string[] pieces, Random random)
    {
        var result = new StringBuilder(text);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(result.Length);
            switch (random.Next(3))
            {
                case 0:
                    result.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 1:
                    result.Remove(at, Math.Min(random.Next(1, 12), result.Length - at));
                    break;
                default:
                    result.Insert(at, result.ToString(at, Math.Min(random.Next(1, 40), result.Length - at)));
                    break;
            }
        }

        return result.ToString();
    }
}
