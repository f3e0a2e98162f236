package io.huiyin.app.demo;

/** What the story's citizen calls with. */
enum Telephony {
    /** a SIP telephone through an Asterisk of the demo's own */
    asterisk,
    /** the browser's telephone */
    softphone
}
