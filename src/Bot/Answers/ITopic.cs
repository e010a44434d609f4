using Domain.Asking;

namespace Bot.Answers;

/// <summary>One kind of question. A pure function of the question and the inquiry; what cannot be answered is a reply with words, never an exception.</summary>
internal interface ITopic
{
    /// <summary>One of <see cref="Topics"/>.</summary>
    string Name { get; }

    /// <summary>The parts that it looks at, of a question of this topic.</summary>
    Honours Honours(Question question);

    Reply Answer(Question question, Inquiry inquiry);
}
